package org.reckoner.event;

import java.time.Duration;
import org.reckoner.platform.Meters;

/** Work that takes its time is claimed a few units at a time, quick work many: they are read ahead and recorded together. */
final class ClaimSize {
    private static final int LEAST = 16;
    private static final int MOST = 128;
    private static final long QUICK_NANOS = Duration.ofMillis(500).toNanos();

    private int size = LEAST;

    int get() {
        return size;
    }

    /** How long the last ones took together. */
    void took(long nanos) {
        size = nanos < QUICK_NANOS ? Math.min(2 * size, MOST) : LEAST;
    }

    /** Tells the meters of one. */
    static void measured(Claim claim, String outcome, long begun) {
        var process = claim.process().name();
        Meters.count("reckoner_work_total", 1, "process", process, "outcome", outcome);
        Meters.time("reckoner_work_seconds", Duration.ofNanos(System.nanoTime() - begun), "process", process);
    }
}
