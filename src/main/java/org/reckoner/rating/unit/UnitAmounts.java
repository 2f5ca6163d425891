package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;

/**
 * Amounts of one currency by unit.
 *
 * @param units by name; units that have nothing may be missing
 * @param unassigned the amount of what is in no unit
 */
public record UnitAmounts(SortedMap<String, Money> units, Money unassigned) {

    public UnitAmounts {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** The whole amount in no unit. */
    public static UnitAmounts unassigned(Money amount) {
        return new UnitAmounts(new TreeMap<>(), amount);
    }

    /** A unit's amount, zero if it has none. */
    public Money of(String unit) {
        return units.getOrDefault(unit, Money.zero(unassigned.currency()));
    }

    public Money total() {
        return Money.sum(units.values(), unassigned.currency()).plus(unassigned);
    }

    public UnitAmounts plus(UnitAmounts other) {
        var sums = new TreeMap<>(units);
        other.units.forEach((unit, amount) -> sums.merge(unit, amount, Money::plus));
        return new UnitAmounts(sums, unassigned.plus(other.unassigned));
    }

    public UnitAmounts minus(UnitAmounts other) {
        var differences = new TreeMap<>(units);
        other.units.forEach((unit, amount) -> differences.merge(unit, amount.negated(), Money::plus));
        return new UnitAmounts(differences, unassigned.minus(other.unassigned));
    }

    /** The same amounts as shares, to divide another amount alike. */
    public UnitShares shares() {
        var shares = new TreeMap<String, BigDecimal>();
        units.forEach((unit, amount) -> shares.put(unit, amount.amount()));
        return new UnitShares(shares, unassigned.amount());
    }
}
