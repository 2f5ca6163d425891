package org.reckoner.rating.unit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;

/** Adds up amounts by unit. */
final class UnitSum {

    private final SortedMap<String, Money> units = new TreeMap<>();
    private Money unassigned;

    UnitSum(Money zero) {
        unassigned = zero;
    }

    void add(UnitAmounts amounts) {
        amounts.units().forEach((unit, amount) -> units.merge(unit, amount, Money::plus));
        unassigned = unassigned.plus(amounts.unassigned());
    }

    UnitAmounts result() {
        return new UnitAmounts(units, unassigned);
    }
}
