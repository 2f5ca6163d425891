package org.reckoner.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.reckoner.rating.ConcurrencyProfile;
import org.reckoner.rating.Course;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;

/**
 * What is known of who was logged in at once in a period.
 *
 * @param isBeingCounted whether newer figures are on their way
 * @param asOf up to when open sessions count; null where nothing is counted yet
 * @param users how many logged in, by level, lowest first
 * @param level the one that is shown; null where nobody logged in
 * @param profile time at each number of users; null without a level
 * @param course the most users at once in each minute; null without a level
 * @param billable the peak by the contract's rule and threshold (rating.md 4.2)
 */
public record Explored(
        ExploredPeriod period,
        boolean isBeingCounted,
        Instant asOf,
        SortedMap<LicenceLevel, Integer> users,
        LicenceLevel level,
        ConcurrencyProfile profile,
        Course course,
        int billable) {

    /** The level as its users are asked for. */
    public ExploredLevel asked() {
        var key = period.key();
        return new ExploredLevel(key.span().from(), key.span().until(), key.withoutMobile(), level);
    }

    public boolean isCounted() {
        return asOf != null;
    }

    /** Whether the level is charged by its peak; by another model the peak is for information. */
    public boolean isBilledByPeak() {
        return level != null && period.counting().model().of(level) == LicenceModel.CONCURRENT;
    }

    /** How many users of the level logged in. */
    public int named() {
        return level == null ? 0 : users.get(level);
    }

    /** The most users at once, however shortly. */
    public int rawPeak() {
        return profile == null ? 0 : profile.rawPeak();
    }

    /** How long the rule found at the billable peak. */
    public Duration heldAt(int quantity) {
        return switch (period.counting().peakRule()) {
            case TIME_AT_OR_ABOVE -> profile.timeAtOrAbove(quantity);
            case TIME_AT -> profile.timeAt(quantity);
            case CONTIGUOUS -> profile.longestStretch(quantity);
        };
    }

    /** The first minute in which the most were there. */
    public Optional<Instant> rawPeakIn() {
        return rawPeak() == 0 ? Optional.empty() : Optional.of(course.startOf(course.firstReaching(rawPeak())));
    }
}
