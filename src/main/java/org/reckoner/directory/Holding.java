package org.reckoner.directory;

import java.io.Serializable;
import java.time.Instant;
import org.reckoner.rating.LicenceLevel;

/**
 * A licence in a user's history.
 *
 * @param until the first instant at which it was no longer held, or null while it is
 */
public record Holding(LicenceLevel level, Instant from, Instant until) implements Serializable {
    public boolean isOpen() {
        return until == null;
    }
}
