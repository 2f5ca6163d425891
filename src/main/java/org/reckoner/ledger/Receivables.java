package org.reckoner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/**
 * What the tenant the thread is in owes, as it came about: everything that was booked on its receivables, by the local date it was
 * booked on. It knows nothing of partners: whoever shows this to a tenant's people asks first whether they see money.
 */
@ApplicationScoped
@Transactional
public class Receivables {
    private static final Set<LedgerAccount> SHOWN = Set.of(LedgerAccount.RECEIVABLE, LedgerAccount.PREPAID_CREDIT);

    @Inject
    ReceivableStore store;

    @Inject
    EntrySearchStore searches;

    @Inject
    LedgerStore books;

    /** The sums of each month, kind and currency in which anything was booked, the earliest month first. */
    @Requires(Privilege.VIEW_INVOICES)
    public List<MonthSum> months() {
        return store.months();
    }

    /** What is owed, and below zero what was paid ahead, by account and currency; what comes to nothing is left out. */
    @Requires(Privilege.VIEW_INVOICES)
    public List<AccountBalance> balances() {
        return books.balances().stream()
                .filter(each -> SHOWN.contains(each.account()) && !each.amount().isZero())
                .toList();
    }

    /**
     * A part of what was booked on the dates from one to before another, in the order it was booked.
     *
     * @param size at most {@link Page#MAX_SIZE}
     */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<ReceivableEntry> page(LocalDate from, LocalDate until, int first, int size) {
        return store.page(from, until, first, size);
    }

    /** A part of what fits a search, the newest first, each with the balance after it. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<BalancedEntry> found(EntrySearch search, int first, int size) {
        return searches.page(search, first, size);
    }

    /** All that fits, currency by currency in the order it was booked. The reader must not ask the database for anything. */
    @Requires(Privilege.VIEW_INVOICES)
    public void eachFound(EntrySearch search, Consumer<BalancedEntry> reader) {
        searches.each(search, reader);
    }

    /** All of it, currency by currency, one at a time. The reader must not ask the database for anything. */
    @Requires(Privilege.VIEW_INVOICES)
    public void each(LocalDate from, LocalDate until, Consumer<ReceivableEntry> reader) {
        store.each(from, until, null, reader);
    }

    /** The same as it was known at a moment: without what was booked since. */
    @Requires(Privilege.VIEW_INVOICES)
    public void eachKnownAt(Instant moment, LocalDate from, LocalDate until, Consumer<ReceivableEntry> reader) {
        store.each(from, until, moment, reader);
    }
}
