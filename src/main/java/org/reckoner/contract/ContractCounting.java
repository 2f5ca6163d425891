package org.reckoner.contract;

import java.io.Serializable;
import java.time.Duration;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.Counting;

/**
 * How the users of CX levels are counted (rating.md 3.3, 4.2).
 *
 * @param threshold how long a peak must hold: more than zero, in whole seconds
 */
public record ContractCounting(LicenceModel model, PeakRule peakRule, Duration threshold) implements Serializable {
    private static final Duration THRESHOLD_MAX = Duration.ofDays(1);

    public ContractCounting {
        Inputs.chosen("licenceModel", model);
        Inputs.chosen("peakRule", peakRule);
        Inputs.chosen("threshold", threshold);
        if (threshold.toSeconds() < 1 || threshold.getNano() != 0 || threshold.compareTo(THRESHOLD_MAX) > 0) {
            throw Inputs.invalid("threshold", "rule.threshold");
        }
    }

    /** With the rule and threshold that hold where nothing else was agreed. */
    public static ContractCounting of(LicenceModel model) {
        var counting = Counting.of(model);
        return new ContractCounting(counting.model(), counting.peakRule(), counting.threshold());
    }

    Counting core() {
        return new Counting(model, peakRule, threshold);
    }
}
