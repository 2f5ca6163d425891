/**
 * What a tenant agreed to pay for: contracts with their ramp, term and renewal, the terms they began with, amendments,
 * orders placed once and the customer's purchase orders; what will be invoiced when, and how much under stated usage
 * (rating.md 1.1, 3.3, 5).
 *
 * <p>{@link org.reckoner.contract.Contract} is the whole of one and turns itself into the core's
 * {@link org.reckoner.rating.terms.ContractTerms}. A contract keeps copies of the products and prices it agreed on, so that a
 * change of the catalogue never touches it. One contract of a tenant is in force at a time; signed terms never change.
 *
 * <p>Refuses: counting usage and rating it (the core), making invoices, and what products there are (the catalogue).
 */
package org.reckoner.contract;
