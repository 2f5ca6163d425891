package org.reckoner.evidence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.SubscriptionType;

/**
 * Other terms that usage is rated by.
 *
 * @param isAtListPrices whether CX licences cost what the price book says for their model, instead of what was agreed
 * @param committed by product code, instead of what was agreed; products left out keep what was agreed
 */
public record Variant(
        LicenceModel model,
        PeakRule peakRule,
        Duration threshold,
        SubscriptionType type,
        boolean isAtListPrices,
        Map<String, BigDecimal> committed)
        implements Serializable {
    public Variant {
        committed = new TreeMap<>(committed);
    }
}
