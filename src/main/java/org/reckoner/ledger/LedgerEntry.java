package org.reckoner.ledger;

import java.util.Objects;
import org.reckoner.money.Money;

/**
 * One side of a transaction.
 *
 * @param amount a debit above zero, a credit below; never zero
 * @param invoiceId the invoice it concerns, or null
 */
public record LedgerEntry(LedgerAccount account, Money amount, Long invoiceId) {
    public LedgerEntry {
        Objects.requireNonNull(account, "account");
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry of nothing in " + account);
        }
        if (account == LedgerAccount.RECEIVABLE && invoiceId == null) {
            throw new IllegalArgumentException("a receivable is an invoice's");
        }
    }
}
