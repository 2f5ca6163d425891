package org.reckoner.usage;

import java.time.Instant;
import java.util.Optional;

/** The events of one user and client as they are known, and the sessions they come to. */
interface PresenceTimeline {
    /** The last session that begins at that moment or before. */
    Optional<Stretch> lastUpTo(Instant at);

    /** The first session that begins after that moment. */
    Optional<Stretch> firstAfter(Instant at);

    /** When the first OFFLINE comes, at that moment or after. */
    Optional<Instant> offlineFrom(Instant at);

    /** When the first other event comes, after that moment. */
    Optional<Instant> presentAfter(Instant at);

    void add(Stretch session);

    void remove(Stretch session);
}
