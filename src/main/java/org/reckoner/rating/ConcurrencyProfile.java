package org.reckoner.rating;

import java.time.Duration;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long how many users of a pool were logged in at the same time, exact to the instant and never sampled (rating.md
 * 4.2).
 */
public final class ConcurrencyProfile {

    private final long[] timeAt;
    private final long[] timeAtOrAbove;
    private final long[] longestStretch;

    /**
     * Microseconds by number of users; the last number, the raw peak, held for some time.
     *
     * @param timeAt the time at exactly so many
     * @param longestStretch the longest unbroken time at so many or more
     */
    ConcurrencyProfile(long[] timeAt, long[] longestStretch) {
        this.timeAt = timeAt;
        this.longestStretch = longestStretch;
        this.timeAtOrAbove = timeAt.clone();
        for (int users = timeAt.length - 2; users >= 0; users--) {
            timeAtOrAbove[users] += timeAtOrAbove[users + 1];
        }
    }

    /**
     * One that was written down before.
     *
     * @param timeAt microseconds by number of users, from 0 to the raw peak
     * @param longestStretch of as many numbers
     */
    public static ConcurrencyProfile of(long[] timeAt, long[] longestStretch) {
        if (timeAt.length == 0 || timeAt.length != longestStretch.length) {
            throw new IllegalArgumentException(
                    "no profile: " + timeAt.length + " and " + longestStretch.length + " numbers of users");
        }
        return new ConcurrencyProfile(timeAt.clone(), longestStretch.clone());
    }

    /** Of a pool nobody of which logged in during a period of this length. */
    static ConcurrencyProfile empty(Duration length) {
        var micros = length.toNanos() / 1000;
        return new ConcurrencyProfile(new long[] {micros}, new long[] {micros});
    }

    /** The largest number of users logged in at the same time, however shortly. */
    public int rawPeak() {
        return timeAt.length - 1;
    }

    /** The time during which exactly so many users were logged in, added up over the period. */
    public Duration timeAt(int users) {
        return at(timeAt, users);
    }

    /** The time during which so many users or more were logged in, added up over the period. */
    public Duration timeAtOrAbove(int users) {
        return at(timeAtOrAbove, users);
    }

    /** The longest unbroken time during which so many users or more were logged in. */
    public Duration longestStretch(int users) {
        return at(longestStretch, users);
    }

    /** The numbers of users, one or more, that held for some time, with that time. */
    public SortedMap<Integer, Duration> times() {
        var times = new TreeMap<Integer, Duration>();
        for (int users = 1; users < timeAt.length; users++) {
            if (timeAt[users] > 0) {
                times.put(users, timeAt(users));
            }
        }
        return times;
    }

    private static Duration at(long[] micros, int users) {
        if (users < 0) {
            throw new IllegalArgumentException("a number of users cannot be " + users);
        }
        return Micros.duration(users < micros.length ? micros[users] : 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConcurrencyProfile profile
                && Arrays.equals(timeAt, profile.timeAt)
                && Arrays.equals(longestStretch, profile.longestStretch);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(timeAt) * 31 + Arrays.hashCode(longestStretch);
    }

    @Override
    public String toString() {
        return times().toString();
    }
}
