package org.reckoner.directory;

import java.time.Instant;

/**
 * A stretch in which something was held, half-open.
 *
 * @param until the first instant at which it was no longer held, or null while it is
 */
record Stretch<T>(T held, Instant from, Instant until) {
    boolean overlaps(Stretch<?> other) {
        return (other.until == null || from.isBefore(other.until)) && (until == null || other.from.isBefore(until));
    }

    @Override
    public String toString() {
        return held + " " + from + "/" + (until == null ? "" : until);
    }
}
