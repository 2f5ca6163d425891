package org.reckoner.usage;

import java.time.Instant;

/**
 * A session that presence events come to, without its user and client.
 *
 * @param logoutOrNull null while it is open
 */
record Stretch(Instant login, Instant logoutOrNull) {
    /** Whether an event at that moment falls into it, its end included: of events at one instant OFFLINE is the last. */
    boolean reaches(Instant at) {
        return !at.isBefore(login) && (logoutOrNull == null || !at.isAfter(logoutOrNull));
    }
}
