package org.reckoner.unit;

import java.io.Serializable;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;

/**
 * What a section of a period cost a unit.
 *
 * @param unitId {@link #UNASSIGNED} for what is in none
 */
public record UnitAmount(long unitId, Section section, Money amount) implements Serializable {
    public static final long UNASSIGNED = 0;
}
