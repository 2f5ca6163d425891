package org.reckoner.evidence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.SubscriptionType;

/**
 * What can be asked of a contract.
 *
 * @param periods the last ended ones, by their numbers, the oldest first; at most {@link WhatIf#PERIODS_MAX}
 */
public record WhatIfSubject(
        long contractId,
        String number,
        String currency,
        LicenceModel model,
        PeakRule peakRule,
        Duration threshold,
        SubscriptionType type,
        List<Commitment> commitments,
        List<Integer> periods)
        implements Serializable {
    public WhatIfSubject {
        commitments = List.copyOf(commitments);
        periods = List.copyOf(periods);
    }

    /** How many units of a licence or an add-on were agreed in the last of the periods. */
    public record Commitment(String code, String name, String unit, BigDecimal quantity) implements Serializable {}

    /** What was agreed, as a variant. */
    public Variant agreed() {
        return new Variant(model, peakRule, threshold, type, false, new TreeMap<>());
    }
}
