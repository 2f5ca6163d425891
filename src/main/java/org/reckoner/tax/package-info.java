/**
 * The taxes on a tenant's invoices (product.md 3, rating.md 6.3): which, how high, on what and from when.
 *
 * <p>Owns their rates and their history. Refuses to own what a tax on an invoice comes to (rating) and what it was when an invoice
 * was issued (invoice). Decision 0021.
 */
package org.reckoner.tax;
