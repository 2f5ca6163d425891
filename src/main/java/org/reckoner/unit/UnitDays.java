package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** The local dates from which on something may be put into a unit or taken out. */
@ApplicationScoped
class UnitDays {
    @Inject
    UnitCostStore costs;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    LocalDate today() {
        return clock.today(tenants.billing().zone());
    }

    /** The first date whose costs are not divided yet, or null where none are. */
    LocalDate earliest() {
        return costs.frozenUntil().orElse(null);
    }

    /**
     * The day that counts.
     *
     * @param asked null for today
     * @throws RuleViolation {@link UnitProblem#DAY_NOT_YET}, {@link UnitProblem#DAY_FROZEN}
     */
    LocalDate checked(LocalDate asked) {
        var today = today();
        var day = asked == null ? today : asked;
        if (day.isAfter(today)) {
            throw RuleViolation.of("day", UnitProblem.DAY_NOT_YET, today);
        }
        var earliest = earliest();
        if (earliest != null && day.isBefore(earliest)) {
            throw RuleViolation.of("day", UnitProblem.DAY_FROZEN, earliest);
        }
        return day;
    }
}
