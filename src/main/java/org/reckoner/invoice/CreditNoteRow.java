package org.reckoner.invoice;

import java.time.LocalDate;
import org.reckoner.money.Money;

/**
 * A credit note as its invoice shows it.
 *
 * @param total below zero; null where the reader sees quantities alone
 */
public record CreditNoteRow(long id, String number, LocalDate datedOn, Money total, String reason) {
    CreditNoteRow withoutMoney() {
        return new CreditNoteRow(id, number, datedOn, null, reason);
    }
}
