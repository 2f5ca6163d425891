package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/** A unit of the tenant the thread is in as its page opens: by one transaction, since each costs more than what it asks. */
@ApplicationScoped
@Transactional
public class UnitSheets {
    @Inject
    UnitStore units;

    @Inject
    UnitReportStore reports;

    @Inject
    BudgetStore budgets;

    @Inject
    UnitBudgets offers;

    @Inject
    UnitDays days;

    @Inject
    UnitSight sight;

    /**
     * All of a unit but who and what is in it.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's unit
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitSheet open(long id) {
        var unit = unit(id);
        var costs = sight.seesMoney() ? reports.periods(id, UnitReports.PERIODS_MAX) : List.<UnitCostRow>of();
        var budgeted = offers.isOffered();
        var budget = budgeted ? budgets.find(id).orElse(null) : null;
        return new UnitSheet(unit, days.today(), costs, budgeted, offers.currency(), budget);
    }

    /**
     * What is needed to assign to a unit: neither its costs nor its budget, which nobody sees beside that.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's unit
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitSheet toAssign(long id) {
        return new UnitSheet(unit(id), days.today(), List.of(), false, null, null);
    }

    private Unit unit(long id) {
        return units.get(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
