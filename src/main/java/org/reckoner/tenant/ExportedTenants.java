package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;

/** What the export asks and says of several tenants at once: of thousands it would take long one by one. */
@ApplicationScoped
@Transactional
public class ExportedTenants {
    @Inject
    TenantStore store;

    /** What the processes need to know of some tenants, in the order of their ids. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<BilledTenant> billed(Collection<TenantId> those) {
        return store.billed(those);
    }

    /** Keeps the figure lists show: the latest date that was exported, of those tenants in their ids' order. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void noteExport(LocalDate date, List<TenantId> those) {
        store.noteExport(those, date);
    }
}
