package org.reckoner.unit.web;

import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Unit;

/** Whose costs are opened: a unit's of the tenant, or those of what is in none. */
final class OpenedUnit {
    private OpenedUnit() {}

    /** @throws org.reckoner.platform.RuleViolation not found */
    static Unit of(long id, BillingUnits units, Locale locale) {
        return id == Unit.UNASSIGNED ? Unit.unassigned(Texts.text(locale, "unit.unassigned")) : units.get(id);
    }
}
