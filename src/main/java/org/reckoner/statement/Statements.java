package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.InvoiceRow;
import org.reckoner.invoice.InvoiceSearch;
import org.reckoner.ledger.ReceivableEntry;
import org.reckoner.ledger.Receivables;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Tenants;

/**
 * The account of the tenant the thread is in by calendar months of its zone, all of it read from the books. People of a tenant for
 * whom a partner pays see none of it (rating.md 5.10).
 *
 * @throws RuleViolation {@link InvoiceProblem#COSTS_THROUGH_PARTNER} to those people
 */
@ApplicationScoped
@Transactional
public class Statements {
    @Inject
    Receivables receivables;

    @Inject
    InvoiceFiles invoices;

    @Inject
    StatementStore store;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /** The partner through whom the costs come, for those who therefore see no amounts; empty for all others. */
    @Requires(Privilege.VIEW_INVOICES)
    public Optional<PartnerDetails> costsThrough() {
        return invoices.costsThrough();
    }

    /** Every month up to the present one in which anything was owed or happened, the newest first, by currency. */
    @Requires(Privilege.VIEW_INVOICES)
    public List<MonthFigures> months() {
        mustSeeMoney();
        return account().upTo(present());
    }

    /** The present month. */
    @Requires(Privilege.VIEW_INVOICES)
    public YearMonth present() {
        return YearMonth.from(clock.today(tenants.billing().zone()));
    }

    /**
     * One month.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} of one that has not begun
     */
    @Requires(Privilege.VIEW_INVOICES)
    public AccountMonth month(YearMonth month) {
        mustSeeMoney();
        var present = present();
        if (month.isAfter(present)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return new AccountMonth(month, account().of(month), month.isBefore(present), store.newest(month));
    }

    /** The invoices and credit notes that were issued in a month, the newest first. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<InvoiceRow> documents(YearMonth month, int first, int size) {
        mustSeeMoney();
        return invoices.page(InvoiceSearch.issuedIn(month), first, size);
    }

    /** A part of all that changed what is owed in a month, in the order it was booked. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<ReceivableEntry> entries(YearMonth month, int first, int size) {
        mustSeeMoney();
        return receivables.page(month.atDay(1), month.plusMonths(1).atDay(1), first, size);
    }

    /** All of it, currency by currency. The reader must not ask the database for anything. */
    @Requires(Privilege.VIEW_INVOICES)
    public void eachEntry(YearMonth month, Consumer<ReceivableEntry> reader) {
        mustSeeMoney();
        receivables.each(month.atDay(1), month.plusMonths(1).atDay(1), reader);
    }

    /**
     * A statement as it was sent.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}
     */
    @Requires(Privilege.VIEW_INVOICES)
    public SentStatement sent(YearMonth month, int revision) {
        mustSeeMoney();
        return store.upTo(month, revision)
                .filter(sent -> sent.revision() == revision)
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** What it was made of. The reader must not ask the database for anything. */
    @Requires(Privilege.VIEW_INVOICES)
    public void eachEntryOf(SentStatement sent, Consumer<ReceivableEntry> reader) {
        mustSeeMoney();
        var month = sent.month();
        receivables.eachKnownAt(
                sent.madeAt(), month.atDay(1), month.plusMonths(1).atDay(1), reader);
    }

    private AccountMonths account() {
        return new AccountMonths(receivables.months());
    }

    private void mustSeeMoney() {
        invoices.costsThrough().ifPresent(partner -> {
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        });
    }
}
