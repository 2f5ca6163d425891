package org.reckoner.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.period.Span;

/**
 * How what adds up over a period comes to its end: at the average of the time that has passed.
 *
 * @param passed at least {@link #LEAST}, since the average of a few minutes says nothing, and at most the whole
 */
record Pace(Duration passed, Duration whole) {
    private static final Duration LEAST = Duration.ofDays(1);
    private static final int DIGITS = 4;

    static Pace of(Span period, Instant asOf) {
        var whole = period.duration();
        var passed = Duration.between(period.from(), period.clamp(asOf));
        var counted = passed.compareTo(LEAST) < 0 ? LEAST : passed;
        return new Pace(counted.compareTo(whole) > 0 ? whole : counted, whole);
    }

    /** What it comes to at the end; four decimals, or more where it had more. */
    BigDecimal atEnd(BigDecimal soFar) {
        if (passed.equals(whole)) {
            return soFar;
        }
        return soFar.multiply(BigDecimal.valueOf(whole.toSeconds()))
                .divide(BigDecimal.valueOf(passed.toSeconds()), Math.max(DIGITS, soFar.scale()), RoundingMode.HALF_UP);
    }

    /** The same of whole things, rounded up. */
    long atEnd(long soFar) {
        return atEnd(BigDecimal.valueOf(soFar))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
