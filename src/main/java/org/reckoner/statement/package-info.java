/**
 * Statements: what a tenant owed at the beginning of a calendar month, what changed it, and what was owed at the end.
 *
 * <p>Owns how the books are read by month, the statement as PDF and CSV, the run that mails it, and what was sent. Refuses to own
 * what happened: that is the ledger's and the invoices'. Implements product.md 2, Administration, Billing, Statements. Decision 0025.
 */
package org.reckoner.statement;
