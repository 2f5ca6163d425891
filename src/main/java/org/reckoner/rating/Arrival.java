package org.reckoner.rating;

import java.util.Objects;

/**
 * What to make of a session that arrives, given the one stored under its id (rating.md 2.3). An open version and
 * its completion, repeated at will, leave the same session stored in whatever order they arrive.
 */
public enum Arrival {
    /** Nothing has this id yet: store it. */
    FIRST,
    /** Says nothing new: ignore it. An open version that comes after its completion says nothing new either. */
    REPEATED,
    /** The stored one is open and this is its end: store the logout. Happens once. */
    COMPLETES,
    /** Contradicts the stored one: reject and report it. */
    CONFLICTS;

    /** @param storedOrNull the session stored under the id of the arriving one, null if there is none */
    public static Arrival of(LoginSession storedOrNull, LoginSession arriving) {
        if (storedOrNull == null) {
            return FIRST;
        }
        if (!hasSameStart(storedOrNull, arriving)) {
            return CONFLICTS;
        }
        if (arriving.isOpen() || Objects.equals(storedOrNull.logoutOrNull(), arriving.logoutOrNull())) {
            return REPEATED;
        }
        return storedOrNull.isOpen() ? COMPLETES : CONFLICTS;
    }

    private static boolean hasSameStart(LoginSession one, LoginSession other) {
        return one.sessionId().equals(other.sessionId())
                && one.userId().equals(other.userId())
                && one.login().equals(other.login())
                && one.client() == other.client();
    }
}
