package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Allocation;
import org.reckoner.money.Money;

/**
 * How something is divided between units by their numbers (rating.md 7.3). Numbers in no unit are not told apart, since there may be
 * any number of them.
 *
 * @param units by name; of each its numbers
 * @param unassigned the weight of what is in no unit
 */
public record NumberShares(SortedMap<String, SortedMap<String, NumberShare>> units, BigDecimal unassigned) {

    /** All of it in no unit. */
    public static final NumberShares NONE = new NumberShares(new TreeMap<>(), BigDecimal.ONE);

    public NumberShares {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    /** The weights by unit. */
    public UnitShares byUnit() {
        var shares = new TreeMap<String, BigDecimal>();
        units.forEach((unit, numbers) -> shares.put(
                unit, numbers.values().stream().map(NumberShare::weight).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new UnitShares(shares, unassigned);
    }

    /** A unit's amount over its numbers, by the same weights (rating.md 6.2). */
    List<UnitItem> items(String unit, Money amount) {
        var numbers = units.getOrDefault(unit, new TreeMap<>());
        if (amount.isZero()) {
            return List.of();
        }
        var parts = Allocation.over(
                        amount,
                        numbers.values().stream().map(NumberShare::weight).toList())
                .iterator();
        var items = new ArrayList<UnitItem>(numbers.size());
        numbers.forEach((number, share) ->
                items.add(new UnitItem(UnitItem.Kind.NUMBER, number, share.calls(), share.quantity(), parts.next())));
        return items;
    }
}
