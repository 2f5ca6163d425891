package org.reckoner.unit;

import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitItem;

/**
 * What a part of a section of a period cost a unit.
 *
 * @param unitId {@link #UNASSIGNED} for what is in none
 * @param name the unit's, or null for what is in none
 * @param category null for the whole section
 * @param product of the category; null likewise
 * @param items which users and numbers it is made of; none where that is not known, or nobody in particular
 */
public record UnitAmount(
        long unitId,
        String name,
        Section section,
        UnitCategory category,
        String product,
        Money amount,
        List<UnitItem> items) {
    public static final long UNASSIGNED = 0;

    public UnitAmount {
        items = List.copyOf(items);
    }

    /** A whole section's. */
    UnitAmount(long unitId, String name, Section section, Money amount) {
        this(unitId, name, section, null, null, amount, List.of());
    }

    UnitAmount negated() {
        var taken = items.stream().map(UnitItem::negated).toList();
        return new UnitAmount(unitId, name, section, category, product, amount.negated(), taken);
    }

    /** By what the core knows the unit. */
    String key() {
        return UnitKey.of(unitId, name);
    }
}
