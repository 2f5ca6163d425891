package org.reckoner.account;

import java.time.Instant;

/**
 * A bill so far that is kept, and by what it was made.
 *
 * @param mark of the usage and numbers it was made of
 * @param contractVersion the contract's then
 * @param billOrNull null where something that was used has no price
 * @param refusedOrNull what has none
 */
record KeptBill(String mark, int contractVersion, Instant asOf, BillSoFar billOrNull, Refused refusedOrNull) {
    /** Why there is no figure. */
    record Refused(String reason, String subject) {}
}
