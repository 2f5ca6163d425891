package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up how often numbers were in units. */
public final class NumberTally {

    private final NumberShare each;
    private final SortedMap<String, SortedMap<String, NumberShare>> units = new TreeMap<>();
    private BigDecimal unassigned = BigDecimal.ZERO;

    /** @param each what a number has more each time */
    public NumberTally(NumberShare each) {
        this.each = each;
    }

    public void add(String number, Optional<String> unit) {
        if (unit.isPresent()) {
            units.computeIfAbsent(unit.get(), name -> new TreeMap<>()).merge(number, each, NumberShare::plus);
        } else {
            unassigned = unassigned.add(each.weight());
        }
    }

    public NumberShares result() {
        return new NumberShares(units, unassigned);
    }
}
