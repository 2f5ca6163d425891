package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitReports;

/**
 * Orders billing unit reports (product.md 2): now for a period that is divided, or by schedule for each period once its invoice is issued.
 *
 * @throws RuleViolation {@link org.reckoner.platform.PlatformProblem#FORBIDDEN} to people of a partner's tenant (rating.md 5.10)
 */
@ApplicationScoped
@Transactional
public class UnitReportOrders {
    private static final LocalDate NEVER = LocalDate.of(1970, 1, 1);

    @Inject
    Reports reports;

    @Inject
    ReportSchedules schedules;

    @Inject
    ReportGate gate;

    @Inject
    UnitReports unitReports;

    @Inject
    BillingUnits units;

    /**
     * Has a period reported.
     *
     * @param periodKey {@link FrozenPeriod#key}
     * @param unitName the unit's; blank for all
     * @return the report's id
     * @throws RuleViolation {@link ReportProblem#NO_SUCH_UNIT} beside {@code unit}
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public long ask(String periodKey, String unitName, ReportFormat format) {
        gate.checkMoney();
        var period = unitReports.period(periodKey);
        return reports.add(new ReportOrder(
                ReportKind.BILLING_UNITS, format, period.dates(), period.contractId(), unitId(unitName)));
    }

    /**
     * Adds a schedule: each period that is divided from now on is reported at its time of day.
     *
     * @param unitName the unit's; blank for all
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public void schedule(ScheduleOrder order, String unitName) {
        gate.checkMoney();
        var newest = unitReports.periods().stream()
                .findFirst()
                .map(period -> period.dates().until())
                .orElse(NEVER);
        schedules.add(
                new ScheduleOrder(
                        ReportKind.BILLING_UNITS,
                        order.format(),
                        unitId(unitName),
                        order.schedule(),
                        order.recipients()),
                newest);
    }

    private Long unitId(String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return found(name).stream()
                .filter(unit -> unit.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .map(Unit::id)
                .orElseThrow(() -> RuleViolation.of("unit", ReportProblem.NO_SUCH_UNIT));
    }

    /** Some units whose name holds what was typed. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public List<Unit> found(String typed) {
        return units.page(typed, 0, Page.MAX_SIZE).rows().stream()
                .map(row -> row.unit())
                .toList();
    }
}
