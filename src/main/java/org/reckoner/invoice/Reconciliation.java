package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.ledger.Ledger;
import org.reckoner.ledger.LedgerAccount;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/**
 * Whether the books of the tenant the thread is in say the same as its invoices (quality.md 2): transactions sum to zero; what
 * invoices and credit notes come to is what documents put on the receivables; with what was paid, given up or used it is the
 * receivable; and an invoice is open exactly as long as something is owed on it.
 */
@ApplicationScoped
@Transactional
public class Reconciliation {
    @Inject
    Ledger ledger;

    @Inject
    ReconciliationStore store;

    /** What disagrees, in English and with its amounts, a few at most; nothing does. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<String> disagreements() {
        var found = new ArrayList<String>();
        ledger.unbalanced().forEach(id -> found.add("transaction " + id + " does not sum to zero"));
        store.totals().forEach((currency, total) -> {
            var booked = ledger.booked(LedgerAccount.RECEIVABLE, currency, true);
            if (!booked.equals(total)) {
                found.add("invoices and credits come to " + total + ", the books say " + booked);
            }
            var settled = ledger.booked(LedgerAccount.RECEIVABLE, currency, false);
            var receivable = ledger.balance(LedgerAccount.RECEIVABLE, currency);
            if (!total.plus(settled).equals(receivable)) {
                found.add("invoices, credits and payments come to " + total.plus(settled) + ", the receivable is "
                        + receivable);
            }
        });
        found.addAll(store.wrongTotals());
        found.addAll(store.wrongStates());
        return found;
    }
}
