package org.reckoner.statement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.util.Faces;
import org.reckoner.invoice.InvoiceRow;
import org.reckoner.ledger.PostingKind;
import org.reckoner.ledger.ReceivableEntry;
import org.reckoner.money.Money;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.web.LazyRows;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.statement.AccountMonth;
import org.reckoner.statement.MonthFigures;
import org.reckoner.statement.SentStatement;
import org.reckoner.statement.StatementWords;
import org.reckoner.statement.Statements;
import org.reckoner.tenant.PartnerDetails;

/** One month of a tenant's account: its figures, its documents, and all that changed what is owed. */
@Named
@ViewScoped
public class StatementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Statements statements;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantAddress address;

    private String month;
    private YearMonth shown;
    private LazyRows<InvoiceRow> documents;
    private LazyRows<ReceivableEntry> entries;
    private transient AccountMonth account;
    private transient PartnerDetails partner;

    /** Without a month it is the present one. */
    public void open() {
        partner = statements.costsThrough().orElse(null);
        shown = month == null || month.isBlank()
                ? statements.present()
                : MonthParameter.of(month).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (isMoneyShown()) {
            account();
            var of = shown;
            documents = new LazyRows<>((first, size, sort) -> statements.documents(of, first, size), InvoiceRow::id);
            entries = new LazyRows<>((first, size, sort) -> statements.entries(of, first, size), ReceivableEntry::key);
        }
    }

    private AccountMonth account() {
        if (account == null) {
            account = statements.month(shown);
        }
        return account;
    }

    public String getTitle() {
        return shown == null ? "" : words().month(shown);
    }

    public String kind(PostingKind kind) {
        return words().kind(kind);
    }

    private static StatementWords words() {
        return new StatementWords(Faces.getLocale());
    }

    public String currency(Money amount) {
        return amount.currency().getCurrencyCode();
    }

    /** Where the month is downloaded. */
    public String download(String name) {
        return address.of("/billing/statement/" + name + "?month=" + shown);
    }

    /** Whether the reader may open the invoices' own pages. */
    public boolean isLinked() {
        var caller = callers.required();
        return caller.role().isLandlord() || caller.role() == Role.TENANT_ADMINISTRATOR;
    }

    public boolean isMoneyShown() {
        return partner == null;
    }

    /** The partner through whom the costs come, or null. */
    public PartnerDetails getPartner() {
        return partner;
    }

    public boolean isOver() {
        return account().isOver();
    }

    public List<MonthFigures> getFigures() {
        return account().figures();
    }

    /** What was sent of the month, or null. */
    public SentStatement getSent() {
        return account().sent().orElse(null);
    }

    public boolean isOtherThanSent() {
        return account().isOtherThanSent();
    }

    public LazyRows<InvoiceRow> getDocuments() {
        return documents;
    }

    public LazyRows<ReceivableEntry> getEntries() {
        return entries;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month;
    }
}
