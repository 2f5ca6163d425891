package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The largest number of users logged in at the same time (rating.md 4.4).
 *
 * @param users how many
 * @param firstAtOrNull the first instant at which so many were; null if there was never anyone
 * @param time how long exactly so many were, added up; zero if there was never anyone
 */
public record Peak(int users, Instant firstAtOrNull, Duration time) {

    public static final Peak NONE = new Peak(0, null, Duration.ZERO);

    public Peak {
        Objects.requireNonNull(time, "time");
        if (users < 0 || (users > 0) != (firstAtOrNull != null) || (users > 0) == time.isZero()) {
            throw new IllegalArgumentException("no peak: " + users + " users at " + firstAtOrNull + " for " + time);
        }
    }

    public Optional<Instant> firstAt() {
        return Optional.ofNullable(firstAtOrNull);
    }
}
