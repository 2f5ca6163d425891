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
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Reads what the list of units shows beside their names, for a page of them at once. */
@ApplicationScoped
class UnitListStore {
    private static final int NAMED = 3;
    private static final String USERS =
            "select x.unit_id, x.total, u.name from (select m.tenant_id, m.unit_id, m.user_id,"
                    + " row_number() over (partition by m.unit_id order by m.user_id) as place,"
                    + " count(*) over (partition by m.unit_id) as total from billing_unit_user m"
                    + " where m.tenant_id = ? and m.unit_id in (%s) and m.open_slot = 1) x join directory_user u"
                    + " on u.tenant_id = x.tenant_id and u.id = x.user_id where x.place <= ? order by x.unit_id, x.place";
    private static final String NUMBERS = "select x.unit_id, x.total, n.e164 from (select m.tenant_id, m.unit_id,"
            + " m.number_id, row_number() over (partition by m.unit_id order by m.number_id) as place,"
            + " count(*) over (partition by m.unit_id) as total from billing_unit_number m"
            + " where m.tenant_id = ? and m.unit_id in (%s) and m.last_slot = 1) x join phone_number n"
            + " on n.tenant_id = x.tenant_id and n.id = x.number_id where x.place <= ? order by x.unit_id, x.place";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UnitCostStore costs;

    @Inject
    BudgetStore budgets;

    private static final class Named {
        private final List<String> first = new ArrayList<>();
        private int total;
    }

    List<UnitRow> rows(List<Unit> units, boolean withCosts) {
        if (units.isEmpty()) {
            return List.of();
        }
        var ids = units.stream().map(Unit::id).toList();
        var users = named(USERS, ids);
        var numbers = named(NUMBERS, ids);
        var last = withCosts ? lastCosts(ids) : Map.<Long, Money>of();
        var budget = withCosts ? budgets.of(ids) : Map.<Long, UnitBudget>of();
        var none = new Named();
        return units.stream()
                .map(unit -> {
                    var who = users.getOrDefault(unit.id(), none);
                    var what = numbers.getOrDefault(unit.id(), none);
                    return new UnitRow(
                            unit,
                            who.first,
                            who.total,
                            what.first,
                            what.total,
                            last.get(unit.id()),
                            budget.get(unit.id()));
                })
                .toList();
    }

    private Map<Long, Named> named(String sql, List<Long> units) {
        return database.call(c -> {
            var found = new HashMap<Long, Named>();
            var marks = String.join(", ", Collections.nCopies(units.size(), "?"));
            try (var query = c.prepareStatement(sql.formatted(marks))) {
                query.setLong(1, scope.required().value());
                for (var i = 0; i < units.size(); i++) {
                    query.setLong(2 + i, units.get(i));
                }
                query.setInt(2 + units.size(), NAMED);
                for (var row = query.executeQuery(); row.next(); ) {
                    var named = found.computeIfAbsent(row.getLong(1), unit -> new Named());
                    named.total = row.getInt(2);
                    named.first.add(row.getString(3));
                }
            }
            return found;
        });
    }

    /** In the period that ended last of those that are divided; a unit without a cost has none of it. */
    private Map<Long, Money> lastCosts(List<Long> units) {
        var last = costs.lastPeriod();
        if (last.isEmpty()) {
            return Map.of();
        }
        var period = last.get();
        return database.call(c -> {
            var found = new HashMap<Long, Money>();
            units.forEach(unit -> found.put(unit, Money.zero(period.currency())));
            try (var query = SqlLists.prepare(
                    c,
                    "select unit_id, sum(amount) from unit_cost where (tenant_id, unit_id) in "
                            + SqlLists.pairs(units.size()) + " and contract_id = ? and from_on = ? group by unit_id")) {
                var next = SqlLists.bindPairs(query, scope.required(), units);
                query.setLong(next, period.contractId());
                query.setObject(next + 1, period.dates().from());
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getLong(1), new Money(row.getBigDecimal(2), period.currency()));
                }
            }
            return found;
        });
    }
}
