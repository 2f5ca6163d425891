package org.reckoner.recording;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;

/**
 * What was used of one resource of call recording in a period: recordings, gigabytes.
 *
 * @param name the contract's, or the resource's code where the contract has no product of it
 * @param unit as the contract names it, or null
 * @param days what was used on each date on which anything was
 * @param projected what the period comes to: as on the bill so far, or, where it is not on it, if the days to come are as those that are over
 * @param included what costs nothing more: allowance and commitment
 * @param isIncludedCounted whether the allowance goes by the seats that were used too; else by those that are committed alone, since
 *     the period is not counted yet
 * @param projectedCost of all of it at the period's end; null where there is no price, or the reader sees quantities alone
 */
public record RecordingUse(
        String name,
        String unit,
        SortedMap<LocalDate, BigDecimal> days,
        BigDecimal used,
        BigDecimal projected,
        BigDecimal included,
        boolean isIncludedCounted,
        Money projectedCost)
        implements Serializable {
    public RecordingUse {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** What is above what is included, at the period's end. */
    public BigDecimal overage() {
        return projected.subtract(included).max(BigDecimal.ZERO);
    }

    /** What was used on a date; zero where nothing was. */
    public BigDecimal on(LocalDate date) {
        return days.getOrDefault(date, BigDecimal.ZERO);
    }

    /**
     * What a period comes to.
     *
     * @param over how many of its days are over
     * @param all how many it has
     */
    static BigDecimal project(BigDecimal used, int over, int all) {
        return over == 0
                ? used
                : used.multiply(BigDecimal.valueOf(all))
                        .divide(BigDecimal.valueOf(over), used.scale() + 1, RoundingMode.HALF_UP)
                        .setScale(Math.max(0, used.scale()), RoundingMode.HALF_UP);
    }

    /** What a quantity above what is included costs, and what is committed. */
    static Money cost(BigDecimal overage, UnitPrice onDemand, BigDecimal committed, UnitPrice atCommitment) {
        return onDemand.times(overage).plus(atCommitment.times(committed));
    }
}
