package org.reckoner.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/** The books of the tenant the thread is in (product.md 3, Ledger). Nothing is ever changed or removed. */
@ApplicationScoped
@Transactional
public class Ledger {
    @Inject
    LedgerStore store;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Books a transaction, in the caller's database transaction.
     *
     * @return its id
     * @throws RuleViolation {@link LedgerProblem#ALREADY_BOOKED} where its occasion was booked before
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public long post(Posting posting) {
        if (store.isBooked(posting.occasion())) {
            throw new RuleViolation(LedgerProblem.ALREADY_BOOKED, posting.occasion());
        }
        var id = ids.next();
        store.add(id, posting, clock.instant());
        return id;
    }

    /**
     * Books transactions of several tenants, in the caller's database transaction.
     *
     * @throws org.reckoner.platform.DatabaseFailure where an occasion was booked before
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public void post(List<TenantPosting> postings) {
        if (!postings.isEmpty()) {
            var booked = new LinkedHashMap<Long, TenantPosting>();
            postings.forEach(posting -> booked.put(ids.next(), posting));
            store.add(booked, clock.instant());
        }
    }

    /** What is still owed on an invoice; below zero where more was credited or paid than it came to. */
    @Requires(Privilege.MANAGE_INVOICES)
    public Money owedOn(long invoiceId, Currency currency) {
        return store.owedOn(invoiceId, currency);
    }

    /** The sum of an account's entries. */
    @Requires(Privilege.MANAGE_INVOICES)
    public Money balance(LedgerAccount account, Currency currency) {
        return store.balance(account, currency);
    }

    /** All accounts that were ever booked on, by name and currency. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<AccountBalance> balances() {
        return store.balances();
    }

    /** The ids of transactions whose entries do not sum to zero, a few at most; there are none. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<Long> unbalanced() {
        return store.unbalanced();
    }

    /** What transactions of documents, or all the others, have put on an account. */
    @Requires(Privilege.MANAGE_INVOICES)
    public Money booked(LedgerAccount account, Currency currency, boolean ofDocuments) {
        return store.booked(account, currency, ofDocuments);
    }
}
