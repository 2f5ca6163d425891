package org.reckoner.rating.voice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What one call costs: an amount of its own kind, with four decimals in every currency (rating.md 5.9).
 *
 * @param billedSeconds the duration rounded up to six seconds
 * @param cost minutes times rate, rounded half-up to four decimals
 */
public record CallCost(long billedSeconds, BigDecimal cost) {

    static final int DECIMALS = 4;
    private static final int STEP_SECONDS = 6;

    public static CallCost of(Duration duration, BigDecimal perMinute) {
        var seconds = duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0);
        var steps = Math.floorDiv(seconds + STEP_SECONDS - 1, STEP_SECONDS);
        var minutes = BigDecimal.valueOf(steps, 1); // a step is a tenth of a minute
        return new CallCost(steps * STEP_SECONDS, minutes.multiply(perMinute).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** The billed time in minutes, exact. */
    public BigDecimal minutes() {
        return minutes(billedSeconds);
    }

    static BigDecimal minutes(long billedSeconds) {
        return BigDecimal.valueOf(billedSeconds / STEP_SECONDS, 1);
    }
}
