package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The daily snapshot of a tenant (rating.md 4.4).
 *
 * @param total all users, those without a licence included
 * @param levels the levels of which a user logged in, lowest first
 */
public record DailyUsage(LevelUsage total, Map<LicenceLevel, LevelUsage> levels) {

    public DailyUsage {
        var ordered = new EnumMap<LicenceLevel, LevelUsage>(LicenceLevel.class);
        ordered.putAll(levels);
        levels = Collections.unmodifiableMap(ordered);
    }

    /** The distinct users that logged in on the day. */
    public int maxUsers() {
        return total.maxUsers();
    }

    /** Their ids, ascending by {@link String#compareTo}. */
    public List<String> userIds() {
        return total.userIds();
    }

    /** The most users logged in at the same time, however shortly. */
    public int peakUsers() {
        return total.peakUsers();
    }

    /** The first instant with so many users; none if nobody was logged in for any time. */
    public Optional<Instant> peakAt() {
        return total.peakAt();
    }

    /** How long exactly so many users were logged in, added up. */
    public Duration timeAtPeak() {
        return total.timeAtPeak();
    }

    /** The figures of a level, all zero if nobody of it logged in. */
    public LevelUsage level(LicenceLevel level) {
        return levels.getOrDefault(level, LevelUsage.NONE);
    }
}
