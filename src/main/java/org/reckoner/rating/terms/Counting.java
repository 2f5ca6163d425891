package org.reckoner.rating.terms;

import java.time.Duration;
import java.util.Objects;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;

/**
 * How a contract counts the users of CX levels (rating.md 3.3, 4.2).
 *
 * @param threshold how long a peak must hold; more than zero
 */
public record Counting(LicenceModel model, PeakRule peakRule, Duration threshold) {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    public Counting {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(peakRule, "peakRule");
        if (threshold.isZero() || threshold.isNegative()) {
            throw new IllegalArgumentException("a peak's threshold is more than zero, not " + threshold);
        }
    }

    /** With the default peak rule and threshold. */
    public static Counting of(LicenceModel model) {
        return new Counting(model, PeakRule.TIME_AT_OR_ABOVE, HALF_AN_HOUR);
    }
}
