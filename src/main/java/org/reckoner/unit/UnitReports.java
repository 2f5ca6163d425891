package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.money.Money;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.terms.Section;

/**
 * What the billing units of the tenant the thread is in cost, period by period (product.md 2, Billing unit report; rating.md 7). All of
 * it was frozen when the period was invoiced. People of a tenant for whom a partner pays see none of it (rating.md 5.10).
 *
 * @throws RuleViolation {@link PlatformProblem#FORBIDDEN} to those people
 */
@ApplicationScoped
@Transactional
public class UnitReports {
    /** So many periods are offered and compared. */
    public static final int PERIODS_MAX = 24;

    /** So many units behind those that are shown are counted; where there are more, the list's total is one above. */
    public static final int COUNTED_MAX = 200;

    private static final int COMPARED = 12;

    @Inject
    UnitCostStore costs;

    @Inject
    UnitReportStore reports;

    @Inject
    UnitTotalStore totals;

    @Inject
    UnitComparisonStore compared;

    @Inject
    UnitPastStore past;

    @Inject
    UnitStore units;

    @Inject
    UnitSight sight;

    /** Whether the caller may see what units cost. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public boolean isMoneyShown() {
        return sight.seesMoney();
    }

    /** The periods that are divided, the newest first. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public List<FrozenPeriod> periods() {
        return costs.periods(PERIODS_MAX);
    }

    /**
     * One of them.
     *
     * @param key {@link FrozenPeriod#key}; null for the newest
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}
     */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public FrozenPeriod period(String key) {
        return costs.periods(Integer.MAX_VALUE).stream()
                .filter(period -> key == null || period.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** The units that cost something in a period side by side, the dearest first, what is in none last. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<UnitCostRow> page(FrozenPeriod of, int first, int size) {
        mustSeeMoney();
        return reports.page(of, first, size);
    }

    /** The whole of a period: all units and what is in none (rating.md 7). */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitCostRow whole(FrozenPeriod of) {
        mustSeeMoney();
        var zero = Money.zero(of.currency());
        var known = totals.sections(of);
        var sums = Arrays.stream(Section.values())
                .map(section -> known.getOrDefault(section, zero))
                .toList();
        return new UnitCostRow(UnitAmount.UNASSIGNED, null, of, sums, Money.sum(sums, of.currency()));
    }

    /** The dearest units of a period beside all others, in it and the periods before it in its currency. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitComparison compare(FrozenPeriod of) {
        mustSeeMoney();
        var dearest = totals.dearest(of, 0, UnitComparison.UNITS_MAX);
        var periods = costs.periods(PERIODS_MAX).stream()
                .filter(period -> period.currency().equals(of.currency()))
                .filter(period -> !period.dates().from().isAfter(of.dates().from()))
                .limit(COMPARED)
                .toList();
        return compared.compare(dearest, units.names(dearest), periods.isEmpty() ? List.of(of) : periods);
    }

    /** Every unit's row of a period by name. The reader must not ask the database for anything. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public void each(FrozenPeriod of, Consumer<UnitCostRow> reader) {
        mustSeeMoney();
        reports.each(of, reader);
    }

    /** What one unit cost in a period; zeros where nothing of it was its. */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public UnitCostRow ofUnit(Unit unit, FrozenPeriod of) {
        mustSeeMoney();
        var zero = Money.zero(of.currency());
        return reports.find(unit.id(), of)
                .orElseGet(() -> new UnitCostRow(
                        unit.id(), unit.name(), of, Collections.nCopies(Section.values().length, zero), zero));
    }

    /** Who was in a unit at any time in a period: its seats are what the cost of licences is made of (rating.md 7.2). */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<PastMember> users(Unit unit, FrozenPeriod of, int first, int size) {
        return past.users(unit.id(), of.dates(), first, size);
    }

    /** Which numbers were: their days and calls are what the cost of telephony is made of (rating.md 7.3). */
    @Requires({Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS})
    public Page<PastMember> numbers(Unit unit, FrozenPeriod of, int first, int size) {
        return past.numbers(unit.id(), of.dates(), first, size);
    }

    private void mustSeeMoney() {
        if (!sight.seesMoney()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN);
        }
    }
}
