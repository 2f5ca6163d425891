package org.reckoner.unit;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.Section;

/**
 * What a unit cost in a period for one product, on one document.
 *
 * @param unitId {@link UnitAmount#UNASSIGNED} for what is in none
 * @param name the unit's, or null for what is in none
 * @param category null for periods that were divided before categories were kept: then the section says what it is for
 * @param product code of the product, usage group or kind of number; null likewise
 * @param document the invoice's or credit note's number; null where the period had none, and where documents are put together
 * @param issuedOn its date; null likewise
 * @param isReversal whether it takes back what a voided document had put there
 */
public record UnitPartRow(
        long unitId,
        String name,
        Section section,
        UnitCategory category,
        String product,
        String document,
        LocalDate issuedOn,
        boolean isReversal,
        Money amount)
        implements Serializable {
    /** Null for periods that were divided before categories were kept. */
    public UnitPart part() {
        return category == null ? null : new UnitPart(section, category, product);
    }

    public boolean isUnassigned() {
        return unitId == UnitAmount.UNASSIGNED;
    }
}
