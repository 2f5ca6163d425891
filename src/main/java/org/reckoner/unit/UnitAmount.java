package org.reckoner.unit;

import java.io.Serializable;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;

/**
 * What a section of a period cost a unit.
 *
 * @param unitId {@link #UNASSIGNED} for what is in none
 * @param name the unit's, or null for what is in none
 */
public record UnitAmount(long unitId, String name, Section section, Money amount) implements Serializable {
    public static final long UNASSIGNED = 0;

    UnitAmount negated() {
        return new UnitAmount(unitId, name, section, amount.negated());
    }

    /** By what the core knows the unit. */
    String key() {
        return UnitKey.of(unitId, name);
    }
}
