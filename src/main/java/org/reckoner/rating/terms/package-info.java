/**
 * What a contract says: products and how they are counted, commitments and prices, the ramp, how the subscription is
 * paid, amendments and the end (rating.md 3.3, 5.1 to 5.5, 5.7, 5.8).
 *
 * <p>{@link org.reckoner.rating.terms.ContractTerms} is the whole of it and answers, for a period's number, what is in
 * force: {@link org.reckoner.rating.terms.Terms}, whether it is in the ramp, what is committed.
 *
 * <p>Refuses: reading usage, and making invoices.
 */
package org.reckoner.rating.terms;
