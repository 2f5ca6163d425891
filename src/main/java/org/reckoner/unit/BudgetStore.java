package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Budgets of units and the warnings that were given, by plain JDBC. */
@ApplicationScoped
class BudgetStore {
    private static final String COLUMNS = "select unit_id, version, amount, currency, thresholds, recipients,"
            + " so_far_from_on, so_far_amount, so_far_at from billing_unit_budget";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    Optional<UnitBudget> find(long unit) {
        return Optional.ofNullable(of(List.of(unit)).get(unit));
    }

    /** Those of some units, by unit. */
    Map<Long, UnitBudget> of(Collection<Long> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            try (var query =
                    SqlLists.prepare(c, COLUMNS + " where (tenant_id, unit_id) in " + SqlLists.pairs(units.size()))) {
                SqlLists.bindPairs(query, scope.required(), units);
                return read(query);
            }
        });
    }

    /** Those of all units that are there. */
    Map<Long, UnitBudget> all() {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " where tenant_id = ? and exists (select 1 from"
                    + " billing_unit u where u.tenant_id = billing_unit_budget.tenant_id"
                    + " and u.id = billing_unit_budget.unit_id and u.live_slot = 1)")) {
                query.setLong(1, scope.required().value());
                return read(query);
            }
        });
    }

    private static Map<Long, UnitBudget> read(PreparedStatement query) throws SQLException {
        var found = new HashMap<Long, UnitBudget>();
        for (var row = query.executeQuery(); row.next(); ) {
            found.put(row.getLong(1), budget(row));
        }
        return found;
    }

    private static UnitBudget budget(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString(4));
        var terms = new BudgetTerms(
                new Money(row.getBigDecimal(3), currency),
                Arrays.stream(row.getString(5).split(",")).map(Integer::valueOf).toList(),
                List.of(row.getString(6).split(",")));
        var from = row.getObject(7, LocalDate.class);
        var soFar = from == null
                ? null
                : new UnitBudget.SoFar(
                        from,
                        new Money(row.getBigDecimal(8), currency),
                        Database.instant(row.getObject(9, LocalDateTime.class)));
        return new UnitBudget(row.getLong(1), row.getInt(2), terms, soFar);
    }

    /** Whether nobody else had set one meanwhile: version 0 is none. What the period came to is looked at anew. */
    boolean set(long unit, int seenVersion, BudgetTerms terms) {
        var sql = seenVersion == 0
                ? "insert into billing_unit_budget (amount, currency, thresholds, recipients, tenant_id, unit_id, version)"
                        + " values (?, ?, ?, ?, ?, ?, ? + 1)"
                : "update billing_unit_budget set amount = ?, currency = ?, thresholds = ?, recipients = ?,"
                        + " version = version + 1, so_far_from_on = null, so_far_amount = null, so_far_at = null"
                        + " where tenant_id = ? and unit_id = ? and version = ?";
        return database.call(c -> {
            try (var write = c.prepareStatement(sql)) {
                write.setBigDecimal(1, terms.amount().amount());
                write.setString(2, terms.amount().currency().getCurrencyCode());
                write.setString(
                        3, terms.thresholds().stream().map(String::valueOf).collect(Collectors.joining(",")));
                write.setString(4, String.join(",", terms.recipients()));
                write.setLong(5, scope.required().value());
                write.setLong(6, unit);
                write.setInt(7, seenVersion);
                return write.executeUpdate() == 1;
            }
        });
    }

    boolean remove(long unit, int seenVersion) {
        return database.call(c -> {
            try (var write = c.prepareStatement(
                    "delete from billing_unit_budget where tenant_id = ? and unit_id = ? and version = ?")) {
                write.setLong(1, scope.required().value());
                write.setLong(2, unit);
                write.setInt(3, seenVersion);
                return write.executeUpdate() == 1;
            }
        });
    }

    /** Holds the budget until the transaction ends, and notes what a period came to; false where it is another one by now. */
    boolean note(UnitBudget budget, UnitBudget.SoFar soFar) {
        return database.call(c -> {
            try (var write = c.prepareStatement("update billing_unit_budget set so_far_from_on = ?, so_far_amount = ?,"
                    + " so_far_at = ? where tenant_id = ? and unit_id = ? and version = ?")) {
                write.setObject(1, soFar.fromOn());
                write.setBigDecimal(2, soFar.amount().amount());
                write.setObject(3, Database.stored(soFar.at()));
                write.setLong(4, scope.required().value());
                write.setLong(5, budget.unitId());
                write.setInt(6, budget.version());
                return write.executeUpdate() == 1;
            }
        });
    }

    /** The thresholds of which was warned in a period. */
    Set<Integer> warned(long unit, LocalDate from) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select threshold from billing_unit_warning where tenant_id = ? and unit_id = ? and from_on = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, unit);
                query.setObject(3, from);
                var found = new HashSet<Integer>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getInt(1));
                }
                return found;
            }
        });
    }

    /** The key refuses one a second time. */
    void warn(long unit, LocalDate from, Collection<Integer> thresholds, Instant now) {
        var all = new ArrayList<>(thresholds);
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into billing_unit_warning (tenant_id, unit_id, from_on,"
                    + " threshold, warned_at) values (?, ?, ?, ?, ?)")) {
                for (var threshold : all) {
                    insert.setLong(1, scope.required().value());
                    insert.setLong(2, unit);
                    insert.setObject(3, from);
                    insert.setInt(4, threshold);
                    insert.setObject(5, Database.stored(now));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
