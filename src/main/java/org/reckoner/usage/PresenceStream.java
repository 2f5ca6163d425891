package org.reckoner.usage;

import java.util.Comparator;
import org.reckoner.rating.ClientKind;

/** Whose presence on what: the events of one user and client (rating.md 2.1). */
record PresenceStream(long userId, ClientKind client) implements Comparable<PresenceStream> {
    private static final Comparator<PresenceStream> ORDER = Comparator.comparingLong(PresenceStream::userId)
            .thenComparing(stream -> stream.client().name());

    @Override
    public int compareTo(PresenceStream other) {
        return ORDER.compare(this, other);
    }
}
