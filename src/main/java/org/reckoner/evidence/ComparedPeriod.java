package org.reckoner.evidence;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.rating.LicenceModel;

/**
 * A period by several terms, in the contract's currency.
 *
 * @param agreed what it costs as agreed; null where it cannot be rated
 * @param variant by the other terms; null likewise
 * @param models by each licence model at list prices, the contract's own as agreed; those that cannot be rated are left out
 * @param refused what has no price, where one of the first two cannot be rated; null for nothing
 */
public record ComparedPeriod(
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal agreed,
        BigDecimal variant,
        Map<LicenceModel, BigDecimal> models,
        String refused)
        implements Serializable {
    public ComparedPeriod {
        models = new TreeMap<>(models);
    }

    /** What the other terms would have cost more; below zero where they are cheaper. */
    public BigDecimal difference() {
        return agreed == null || variant == null ? null : variant.subtract(agreed);
    }
}
