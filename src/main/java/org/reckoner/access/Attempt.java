package org.reckoner.access;

import java.time.Instant;

/**
 * An attempt, counted as a failure until it is forgiven.
 *
 * @param allowed whether it may be made; if not, it was not counted
 * @param failures how many there are in a row with this one
 * @param pausedUntil until when no other is accepted, should this one fail; null where the next may come at once
 */
record Attempt(boolean allowed, int failures, Instant pausedUntil) {}
