/**
 * The invoice run: usage and contracts become issued invoices.
 *
 * <p>Owns which of a contract's dates are done, how a period's input is gathered from its stores, the review of drafts, what late
 * data makes of later invoices (rating.md 2.3), who is told, and the dry run. Refuses to own what anything costs (rating), what was
 * agreed (contracts), how an invoice is kept, numbered and booked (invoice) and how it looks (document). Decision 0024.
 */
package org.reckoner.invoicing;
