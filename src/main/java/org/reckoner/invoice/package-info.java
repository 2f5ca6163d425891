/**
 * Invoices and credit notes of each tenant: stored drafts, issued with gapless numbers, immutable from then on, and how they end.
 *
 * <p>Owns documents with their lines and evidence, the issuer's details and the sequences of numbers; books what it does in the
 * ledger and checks that both agree. Refuses to own what anything costs (rating), which invoices there are to be (contracts and the
 * invoice run) and payments. Implements product.md 3, Invoice and Lifecycle. Decision 0021.
 */
package org.reckoner.invoice;
