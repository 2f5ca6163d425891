package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Reads what some units and all others together cost in some periods, in one statement. */
@ApplicationScoped
class UnitComparisonStore {
    private static final long OTHERS = -1;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /**
     * @param units those that are told apart, in the order they are shown
     * @param periods in one currency, the latest first
     */
    UnitComparison compare(List<UnitCostRow> units, List<FrozenPeriod> periods) {
        var sums = sums(units, periods);
        var columns = new ArrayList<UnitComparison.Column>();
        for (var period : periods) {
            var zero = Money.zero(period.currency());
            var of = sums.getOrDefault(period.key(), Map.of());
            var amounts = units.stream()
                    .map(unit -> of.getOrDefault(unit.unitId(), zero))
                    .toList();
            var total = Money.sum(of.values(), period.currency());
            columns.add(new UnitComparison.Column(period, amounts, of.getOrDefault(OTHERS, zero), total));
        }
        Collections.reverse(columns);
        return new UnitComparison(units.stream().map(UnitCostRow::name).toList(), columns);
    }

    private Map<String, Map<Long, Money>> sums(List<UnitCostRow> units, List<FrozenPeriod> periods) {
        var apart = String.join(", ", Collections.nCopies(Math.max(1, units.size()), "?"));
        var which = "case when unit_id in (" + apart + ") then unit_id else " + OTHERS + " end";
        var sql = "select contract_id, from_on, which_unit, sum(amount) from (select contract_id, from_on, amount, "
                + which + " as which_unit from unit_cost where tenant_id = ? and from_on >= ? and from_on <= ?) told"
                + " group by contract_id, from_on, which_unit";
        return database.call(c -> {
            var found = new HashMap<String, Map<Long, Money>>();
            var known = new HashMap<String, FrozenPeriod>();
            periods.forEach(period ->
                    known.put(period.contractId() + " " + period.dates().from(), period));
            try (var query = c.prepareStatement(sql)) {
                var next = 1;
                for (var unit : units) {
                    query.setLong(next++, unit.unitId());
                }
                if (units.isEmpty()) {
                    query.setLong(next++, OTHERS);
                }
                query.setLong(next++, scope.required().value());
                query.setObject(next++, periods.get(periods.size() - 1).dates().from());
                query.setObject(next, periods.get(0).dates().from());
                for (var row = query.executeQuery(); row.next(); ) {
                    var period = known.get(row.getLong(1) + " " + row.getString(2));
                    if (period != null) {
                        found.computeIfAbsent(period.key(), key -> new HashMap<>())
                                .put(row.getLong(3), new Money(row.getBigDecimal(4), period.currency()));
                    }
                }
            }
            return found;
        });
    }
}
