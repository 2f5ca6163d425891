package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Allocation;
import org.reckoner.money.Money;

/**
 * How something is divided between units.
 *
 * @param units by name
 * @param unassigned the share of what is in no unit; it stands behind the units
 */
public record UnitShares(SortedMap<String, BigDecimal> units, BigDecimal unassigned) {

    public static final UnitShares ALL_UNASSIGNED = new UnitShares(new TreeMap<>(), BigDecimal.ONE);

    public UnitShares {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** All to one unit. */
    public static UnitShares only(String unit) {
        return new UnitShares(new TreeMap<>(Collections.singletonMap(unit, BigDecimal.ONE)), BigDecimal.ZERO);
    }

    /** The amount divided by these shares (rating.md 6.2), units by name; shares of nothing leave it unassigned. */
    public UnitAmounts divide(Money amount) {
        var shares = new ArrayList<>(units.values());
        shares.add(unassigned);
        var sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return UnitAmounts.unassigned(amount);
        }
        var parts = Allocation.over(amount, shares);
        var amounts = new TreeMap<String, Money>();
        var next = parts.iterator();
        units.keySet().forEach(unit -> amounts.put(unit, next.next()));
        return new UnitAmounts(amounts, next.next());
    }
}
