package org.reckoner.invoice;

/** A document's life (product.md 3): draft, open, and how it ended. A credit note is issued and ended at once. */
public enum InvoiceState {
    DRAFT,
    OPEN,
    /** Nothing is owed on it any more. */
    PAID,
    /** What is owed was given up. */
    UNCOLLECTIBLE,
    /** Taken back before anything was paid. */
    VOID
}
