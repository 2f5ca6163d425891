package org.reckoner.rating;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something a run tells of, since it is not billed and may be a mistake.
 *
 * @param userId whose
 * @param detail the add-on, where it is about one, else empty
 */
public record Anomaly(Kind kind, String userId, String detail) implements Comparable<Anomaly> {

    private static final Comparator<Anomaly> ORDER =
            Comparator.comparing(Anomaly::kind).thenComparing(Anomaly::userId).thenComparing(Anomaly::detail);

    public Anomaly {
        Objects.requireNonNull(kind, "kind");
        Required.text(userId, "userId");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public int compareTo(Anomaly other) {
        return ORDER.compare(this, other);
    }

    /** What is odd. */
    public enum Kind {
        /** Logged in and held no licence in the period (rating.md 3.2). */
        NO_LICENCE,
        /** Logged in and held an add-on that its level cannot be combined with (rating.md 3.4). */
        ADD_ON_NOT_COMBINABLE
    }
}
