package org.reckoner.contract.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.platform.web.NoticesPage;
import org.reckoner.platform.web.Redirect;

/** What the pages share on which a contract is changed: it is read when the page opens, or is the tenant's current one. */
public abstract class ContractEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Contracts contracts;

    @Inject
    NoticesPage notices;

    private Long id;
    private Contract seen;

    public void open() {
        contracts.checkMayEdit();
        seen = id == null ? contracts.current().orElse(null) : contracts.get(id);
        if (seen != null) {
            id = seen.id();
            opened(seen);
        }
    }

    /** Makes the page's form of what was read. */
    abstract void opened(Contract contract);

    /** Reads again what others may have changed. */
    final Contract now() {
        seen = contracts.get(id);
        return seen;
    }

    final int version() {
        return seen.version();
    }

    /** Says what was done and goes to a page of the contract. */
    final String done(String page, String key, Object... arguments) {
        notices.done(key, arguments);
        return to(page);
    }

    final String to(String page) {
        return Redirect.to("/system/" + page, "id", id);
    }

    /** The contract as it was last read; null where the tenant has none, or none was chosen. */
    public Contract getSeen() {
        return seen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
