package org.reckoner.directory;

import java.io.Serializable;
import java.time.Instant;

/**
 * An add-on in a user's history.
 *
 * @param name how people call it
 * @param until the first instant at which it was no longer held, or null while it is
 */
public record HeldAddOn(String key, String name, Instant from, Instant until) implements Serializable {
    /** Whether it was held at an instant. */
    public boolean at(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
