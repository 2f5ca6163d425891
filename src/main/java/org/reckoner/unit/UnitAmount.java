package org.reckoner.unit;

import java.io.Serializable;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;

/**
 * What a part of a section of a period cost a unit.
 *
 * @param unitId {@link #UNASSIGNED} for what is in none
 * @param name the unit's, or null for what is in none
 * @param category null for the whole section
 * @param product of the category; null likewise
 */
public record UnitAmount(long unitId, String name, Section section, UnitCategory category, String product, Money amount)
        implements Serializable {
    public static final long UNASSIGNED = 0;

    /** A whole section's. */
    UnitAmount(long unitId, String name, Section section, Money amount) {
        this(unitId, name, section, null, null, amount);
    }

    UnitAmount negated() {
        return new UnitAmount(unitId, name, section, category, product, amount.negated());
    }

    /** By what the core knows the unit. */
    String key() {
        return UnitKey.of(unitId, name);
    }
}
