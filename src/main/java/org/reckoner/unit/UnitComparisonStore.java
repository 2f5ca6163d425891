package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Reads what some units and all others together cost in some periods. */
@ApplicationScoped
class UnitComparisonStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UnitTotalStore totals;

    /**
     * @param units the ids of those that are told apart, in the order they are shown
     * @param names theirs
     * @param periods in one currency, the latest first
     */
    UnitComparison compare(List<Long> units, Map<Long, String> names, List<FrozenPeriod> periods) {
        var told = units.isEmpty() ? Map.<String, Map<Long, Money>>of() : told(units, periods);
        var totalOf = totals.totals(periods);
        var columns = new ArrayList<UnitComparison.Column>();
        for (var period : periods) {
            var zero = Money.zero(period.currency());
            var of = told.getOrDefault(period.key(), Map.of());
            var amounts =
                    units.stream().map(unit -> of.getOrDefault(unit, zero)).toList();
            var total = totalOf.getOrDefault(period.key(), zero);
            var others = total.minus(Money.sum(amounts, period.currency()));
            columns.add(new UnitComparison.Column(period, amounts, others, total));
        }
        Collections.reverse(columns);
        return new UnitComparison(units.stream().map(names::get).toList(), columns);
    }

    private Map<String, Map<Long, Money>> told(List<Long> units, List<FrozenPeriod> periods) {
        var known = periods.stream().collect(Collectors.toMap(FrozenPeriod::key, period -> period));
        return database.call(c -> {
            var found = new HashMap<String, Map<Long, Money>>();
            try (var query = SqlLists.prepare(
                    c,
                    "select contract_id, from_on, unit_id, sum(amount) from unit_cost where (tenant_id, unit_id) in "
                            + SqlLists.pairs(units.size())
                            + " and from_on >= ? and from_on <= ? group by contract_id, from_on, unit_id")) {
                var next = SqlLists.bindPairs(query, scope.required(), units);
                query.setObject(next, periods.get(periods.size() - 1).dates().from());
                query.setObject(next + 1, periods.get(0).dates().from());
                for (var row = query.executeQuery(); row.next(); ) {
                    var period = known.get(row.getLong(1) + "-" + row.getObject(2, LocalDate.class));
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
