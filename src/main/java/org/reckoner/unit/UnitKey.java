package org.reckoner.unit;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.rating.cost.CostPart;
import org.reckoner.rating.cost.UnitCosts;
import org.reckoner.rating.unit.UnitItems;

/**
 * By what the core knows a unit: its name, by which parts are told (rating.md 7.2), and behind it the id, since a deleted unit's name may
 * be another one's now.
 */
final class UnitKey {
    /** Before every character that a name may have. */
    private static final char END = '\u0000';

    private UnitKey() {}

    static String of(long id, String name) {
        return name + END + id;
    }

    static long id(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf(END) + 1));
    }

    private static String name(String key) {
        return key.substring(0, key.lastIndexOf(END));
    }

    /** A part's amounts by the units' ids; what is nothing is left out. */
    static List<UnitAmount> amounts(CostPart part, UnitCategory category, UnitCosts costs) {
        var found = new ArrayList<UnitAmount>();
        var divided = costs.parts().get(part);
        divided.units().forEach((key, amount) -> {
            if (!amount.isZero()) {
                var items = List.copyOf(costs.items(part, key));
                found.add(new UnitAmount(id(key), name(key), part.section(), category, part.product(), amount, items));
            }
        });
        if (!divided.unassigned().isZero()) {
            found.add(new UnitAmount(
                    UnitAmount.UNASSIGNED,
                    null,
                    part.section(),
                    category,
                    part.product(),
                    divided.unassigned(),
                    List.copyOf(costs.items(part, UnitItems.UNASSIGNED))));
        }
        return found;
    }
}
