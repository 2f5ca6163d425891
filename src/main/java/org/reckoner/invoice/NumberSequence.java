package org.reckoner.invoice;

/** What is numbered without a gap, each for itself (product.md 3). */
enum NumberSequence {
    INVOICE,
    CREDIT_NOTE
}
