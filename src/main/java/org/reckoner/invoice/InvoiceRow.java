package org.reckoner.invoice;

import java.time.LocalDate;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;

/**
 * A document as lists show it.
 *
 * @param number null of a draft
 * @param total null where the reader sees quantities alone
 * @param open what is still owed; null with the total
 */
public record InvoiceRow(
        long id,
        long tenantId,
        String tenantName,
        DraftKind kind,
        InvoiceStatus status,
        String number,
        LocalDate datedOn,
        LocalDate dueOn,
        Money total,
        Money open) {

    public boolean isCreditNote() {
        return kind == DraftKind.CREDIT;
    }

    InvoiceRow withoutMoney() {
        return new InvoiceRow(id, tenantId, tenantName, kind, status, number, datedOn, dueOn, null, null);
    }
}
