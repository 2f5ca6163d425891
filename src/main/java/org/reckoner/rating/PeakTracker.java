package org.reckoner.rating;

import java.time.Instant;
import java.util.function.LongFunction;

/** Follows a number of users through time and remembers its peak. */
final class PeakTracker {

    private int users;
    private int settledUsers;
    private long settledAt;
    private int peak;
    private long peakAt;
    private long timeAtPeak;

    void up() {
        users++;
    }

    void down() {
        users--;
    }

    /** The number holds from here on; what it was in between at this very instant never held. */
    void settle(long at) {
        if (users == settledUsers) {
            return;
        }
        if (settledUsers == peak) {
            timeAtPeak += at - settledAt;
        }
        settledUsers = users;
        settledAt = at;
        if (users > peak) {
            peak = users;
            peakAt = at;
            timeAtPeak = 0;
        }
    }

    Peak peak(LongFunction<Instant> instant) {
        return peak == 0 ? Peak.NONE : new Peak(peak, instant.apply(peakAt), Micros.duration(timeAtPeak));
    }
}
