package org.reckoner.statement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.ledger.BalancedEntry;
import org.reckoner.ledger.EntrySearch;
import org.reckoner.ledger.PostingKind;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.statement.Statements;
import org.reckoner.statement.Transactions;
import org.reckoner.tenant.PartnerDetails;

/** Everything that changed what a tenant owes, newest first, narrowed as the URL says. */
@Named
@ViewScoped
public class TransactionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Transactions transactions;

    @Inject
    Statements statements;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantAddress address;

    private String from;
    private String to;
    private String kind;
    private String least;
    private String most;
    private EntrySearch search = EntrySearch.ALL;
    private LazyRows<BalancedEntry> rows;
    private transient PartnerDetails partner;

    /** What is typed wrong is said beside its input, and everything is shown. */
    public void open() {
        partner = statements.costsThrough().orElse(null);
        rows = new LazyRows<>(
                (first, size, sort) -> transactions.page(search, first, size),
                one -> one.entry().key());
        search = facets().search();
    }

    /** Shows what fits, under a URL that shows the same again. */
    public String find() {
        search = facets().search();
        return Redirect.to("/billing/transactions");
    }

    /** Where the list is downloaded, as it is narrowed. */
    public String getDownload() {
        var query = facets().query();
        return address.of(TransactionsDownload.PATH + (query.isEmpty() ? "" : "?" + query.substring(1)));
    }

    private EntryFacets facets() {
        return new EntryFacets(from, to, kind, least, most);
    }

    public boolean isNarrowed() {
        return facets().isNarrowed();
    }

    /** Whether the reader may open the invoices' own pages. */
    public boolean isLinked() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.TENANT_ADMINISTRATOR;
    }

    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }

    public List<PostingKind> getKinds() {
        return List.of(PostingKind.values());
    }

    public LazyRows<BalancedEntry> getRows() {
        return rows;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getLeast() {
        return least;
    }

    public void setLeast(String least) {
        this.least = least;
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most;
    }
}
