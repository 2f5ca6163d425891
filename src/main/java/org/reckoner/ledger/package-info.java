/**
 * The books: double entry, append-only. Every invoice, payment, credit, refund, write-off, top-up and consumption is one
 * transaction whose entries sum to zero; every balance is a sum.
 *
 * <p>Owns transactions and entries. Refuses to own what they are about: invoices and payments live above and say what to book.
 * Implements product.md 3, Ledger, and quality.md 2. Decision 0022.
 */
package org.reckoner.ledger;
