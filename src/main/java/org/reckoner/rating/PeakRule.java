package org.reckoner.rating;

import java.time.Duration;

/** How a contract turns a concurrency profile into the peak it bills (rating.md 4.2). */
public enum PeakRule {
    /** The largest q such that the time at q or more, added up, broken or not, reaches the threshold. The default. */
    TIME_AT_OR_ABOVE {
        @Override
        Duration held(ConcurrencyProfile profile, int users) {
            return profile.timeAtOrAbove(users);
        }
    },
    /** The largest q whose own time at exactly q, added up, reaches the threshold. */
    TIME_AT {
        @Override
        Duration held(ConcurrencyProfile profile, int users) {
            return profile.timeAt(users);
        }
    },
    /** The largest q such that one unbroken stretch at q or more reaches the threshold. */
    CONTIGUOUS {
        @Override
        Duration held(ConcurrencyProfile profile, int users) {
            return profile.longestStretch(users);
        }
    };

    /**
     * The billable peak; 0 if no number of users held long enough.
     *
     * @param threshold more than zero; exactly the threshold is long enough
     */
    public int billablePeak(ConcurrencyProfile profile, Duration threshold) {
        if (threshold.isZero() || threshold.isNegative()) {
            throw new IllegalArgumentException("a peak's threshold is more than zero, not " + threshold);
        }
        int users = profile.rawPeak();
        while (users > 0 && held(profile, users).compareTo(threshold) < 0) {
            users--;
        }
        return users;
    }

    /** How long this many users, more than zero, held in the sense of the rule. */
    abstract Duration held(ConcurrencyProfile profile, int users);
}
