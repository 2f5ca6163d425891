package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which users and numbers the amounts of units are made of. Of each unit they add up to what it has, unless some of it is nobody's in
 * particular: then there are none. Of what is unassigned the users in no unit are told; the rest is nobody's, or numbers', which are
 * not told apart.
 */
public final class UnitItems {

    /** By what users in no unit are found: no unit is called so. */
    public static final String UNASSIGNED = "";

    private final Map<String, SortedMap<String, UnitItem>> units = new HashMap<>();

    /** Users' parts of what was divided between those who have a seat. */
    void add(String user, UnitAmounts divided) {
        var between = BigDecimal.valueOf(divided.units().size());
        divided.units().forEach((unit, amount) -> {
            if (!amount.isZero()) {
                add(unit, new UnitItem(UnitItem.Kind.USER, user, 0, between, amount));
            }
        });
        if (!divided.unassigned().isZero()) {
            add(UNASSIGNED, new UnitItem(UnitItem.Kind.USER, user, 0, between, divided.unassigned()));
        }
    }

    /** Numbers' parts of what was divided by them. */
    public void add(NumberShares shares, UnitAmounts divided) {
        divided.units().forEach((unit, amount) -> shares.items(unit, amount).forEach(item -> add(unit, item)));
    }

    private void add(String unit, UnitItem item) {
        units.computeIfAbsent(unit, name -> new TreeMap<>()).merge(item.key(), item, UnitItem::plus);
    }

    public UnitItems plus(UnitItems other) {
        var sum = new UnitItems();
        for (var some : List.of(this, other)) {
            some.units.forEach((unit, items) -> items.values().forEach(item -> sum.add(unit, item)));
        }
        return sum;
    }

    /** By user id or number. */
    public Collection<UnitItem> of(String unit) {
        return units.getOrDefault(unit, new TreeMap<>()).values();
    }
}
