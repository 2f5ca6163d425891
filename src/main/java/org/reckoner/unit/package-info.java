/**
 * Billing units: who and what is in them when, and what a period cost each.
 *
 * <p>Owns units, the dated memberships of users, the dated assignments of numbers, the tenant's policy for users in several units, and
 * the costs that are frozen once a period is invoiced. Refuses to own how a cost is divided (rating), who and what there is
 * (directory) and what was invoiced (invoice). Implements rating.md 7 and product.md 2, Billing units. Decision 0028.
 */
package org.reckoner.unit;
