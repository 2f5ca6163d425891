package org.reckoner.rating.voice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.rating.Required;
import org.reckoner.rating.unit.NumberShares;

/**
 * The calls of a usage group in a period (rating.md 5.9).
 *
 * @param calls how many
 * @param billedSeconds of all of them
 * @param cost the sum of the calls' costs, four decimals
 * @param rates per minute, those that occurred, ascending
 * @param costByNumber the calls' costs by the unit of our number at their start, and by the number (rating.md 7.3)
 */
public record GroupUsage(
        String usageGroup,
        long calls,
        long billedSeconds,
        BigDecimal cost,
        List<BigDecimal> rates,
        NumberShares costByNumber) {

    public GroupUsage {
        Required.text(usageGroup, "usageGroup");
        Required.notNegative(cost, "cost");
        Objects.requireNonNull(costByNumber, "costByNumber");
        rates = List.copyOf(rates);
    }

    public BigDecimal minutes() {
        return CallCost.minutes(billedSeconds);
    }

    /** The rate of all calls, if it was the same for all. */
    public Optional<BigDecimal> singleRate() {
        return rates.size() == 1 ? Optional.of(rates.get(0)) : Optional.empty();
    }
}
