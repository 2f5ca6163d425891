package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The daily figures of one licence level (rating.md 4.4).
 *
 * @param userIds the users of the level that logged in, ascending by {@link String#compareTo}
 * @param peak the most of them at the same time
 */
public record LevelUsage(List<String> userIds, Peak peak) {

    public static final LevelUsage NONE = new LevelUsage(List.of(), Peak.NONE);

    public LevelUsage {
        userIds = List.copyOf(userIds);
        Objects.requireNonNull(peak, "peak");
    }

    public int maxUsers() {
        return userIds.size();
    }

    public int peakUsers() {
        return peak.users();
    }

    public Optional<Instant> peakAt() {
        return peak.firstAt();
    }

    public Duration timeAtPeak() {
        return peak.time();
    }
}
