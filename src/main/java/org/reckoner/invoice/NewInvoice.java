package org.reckoner.invoice;

import java.util.Objects;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceDraft;

/**
 * A rated draft that is to be stored.
 *
 * @param purchaseOrder the payer's, at most 120 characters, or null
 * @param inputDigest SHA-256, in hexadecimal, of what was rated (rating.md 8), or null
 */
public record NewInvoice(long contractId, InvoiceDraft draft, String purchaseOrder, String inputDigest) {
    public NewInvoice {
        Objects.requireNonNull(draft, "draft");
        if (draft.kind() == DraftKind.CREDIT) {
            throw new IllegalArgumentException("a credit note is made of an invoice, not of usage");
        }
    }
}
