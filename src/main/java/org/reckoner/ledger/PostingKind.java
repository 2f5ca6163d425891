package org.reckoner.ledger;

/** What a transaction is about. */
public enum PostingKind {
    INVOICE,
    CREDIT_NOTE,
    /** An invoice taken back before it was paid. */
    VOID,
    PAYMENT,
    REFUND,
    WRITE_OFF,
    TOP_UP,
    /** Prepaid credit used for an invoice. */
    CONSUMPTION;

    /** Whether it comes of an invoice or credit note itself, and not of how it was settled. */
    public boolean isOfDocuments() {
        return this == INVOICE || this == CREDIT_NOTE || this == VOID;
    }
}
