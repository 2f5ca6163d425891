package org.reckoner.invoice;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;

/**
 * One of a contract's invoices, for whoever makes the next.
 *
 * @param contractId whose; with kind and date it says which
 */
public record ContractInvoice(
        long id, long contractId, DraftKind kind, LocalDate datedOn, InvoiceState state, String number, Money total)
        implements Serializable {
    public boolean isDraft() {
        return state == InvoiceState.DRAFT;
    }

    public boolean isVoid() {
        return state == InvoiceState.VOID;
    }
}
