package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as whole microseconds since 1970, finer digits cut. */
final class Micros {

    private static final int PER_SECOND = 1_000_000;
    /**
     * About 126,000 years each way: instants farther out only ever stand for "always" and "never", and the difference
     * of any two still fits a long.
     */
    private static final long FARTHEST_SECOND = 4_000_000_000_000L;

    private Micros() {}

    static long of(Instant instant) {
        var second = Math.max(-FARTHEST_SECOND, Math.min(FARTHEST_SECOND, instant.getEpochSecond()));
        return second * PER_SECOND + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
