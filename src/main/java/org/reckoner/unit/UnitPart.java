package org.reckoner.unit;

import java.io.Serializable;
import org.reckoner.rating.terms.Section;

/**
 * A part of what a unit costs.
 *
 * @param product code of the product, usage group or kind of number
 */
public record UnitPart(Section section, UnitCategory category, String product) implements Serializable {
    /** Whether its calls can be looked at. */
    public boolean isCalls() {
        return category.isCalls() && section == Section.TELCO;
    }
}
