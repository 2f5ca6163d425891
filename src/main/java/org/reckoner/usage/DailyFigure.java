package org.reckoner.usage;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.reckoner.rating.LicenceLevel;

/**
 * The snapshot of a tenant's local date (rating.md 4.4).
 *
 * @param revision 1 for the first count, one more whenever the figures changed; 0 for a date before any usage
 * @param maxUsers how many distinct users logged in
 * @param peakUsers the most users logged in at the same time
 * @param peakAt the first instant at which so many were, or null where nobody was for any time
 * @param timeAtPeak how long exactly so many were
 * @param levels the same per licence level, lowest first; users without a licence are in none
 * @param takenAt when it was counted, or null for a date before any usage
 */
public record DailyFigure(
        LocalDate reportOn,
        int revision,
        int maxUsers,
        int peakUsers,
        Instant peakAt,
        Duration timeAtPeak,
        List<Level> levels,
        ZoneId zone,
        Instant takenAt)
        implements Serializable {
    public DailyFigure {
        levels = List.copyOf(levels);
    }

    /** The figures of one licence level. */
    public record Level(LicenceLevel level, int maxUsers, int peakUsers, Instant peakAt, Duration timeAtPeak)
            implements Serializable {}

    /** A date on which nobody was there yet. */
    static DailyFigure beforeAnyUsage(LocalDate date, ZoneId zone) {
        return new DailyFigure(date, 0, 0, 0, null, Duration.ZERO, List.of(), zone, null);
    }
}
