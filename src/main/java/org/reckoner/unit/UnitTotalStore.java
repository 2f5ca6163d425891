package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Section;

/**
 * Keeps what a divided period comes to by unit and by section, so that a page of the dearest of thousands adds nothing up. Made by the
 * database of what {@link UnitCostStore} has written, in the same transaction.
 */
@ApplicationScoped
class UnitTotalStore {
    private static final String OF = " where tenant_id = ? and contract_id = ? and from_on = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Adds a period up anew. */
    void refresh(FrozenPeriod of) {
        remove(of);
        database.call(c -> {
            write(
                    c,
                    "insert into unit_total (tenant_id, contract_id, from_on, unit_id, amount) select tenant_id, contract_id,"
                            + " from_on, unit_id, sum(amount) from unit_cost" + OF
                            + " and unit_id <> 0 group by tenant_id, contract_id, from_on, unit_id",
                    of);
            write(
                    c,
                    "insert into unit_section_total (tenant_id, contract_id, from_on, section, amount) select tenant_id,"
                            + " contract_id, from_on, section, sum(amount) from unit_cost" + OF
                            + " group by tenant_id, contract_id, from_on, section",
                    of);
            return null;
        });
    }

    void remove(FrozenPeriod of) {
        database.call(c -> {
            write(c, "delete from unit_total" + OF, of);
            write(c, "delete from unit_section_total" + OF, of);
            return null;
        });
    }

    private void write(Connection c, String sql, FrozenPeriod of) throws SQLException {
        try (var statement = c.prepareStatement(sql)) {
            bind(statement, of);
            statement.executeUpdate();
        }
    }

    /** The ids of some units of a period, the dearest first. */
    List<Long> dearest(FrozenPeriod of, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select unit_id from unit_total" + OF + " order by amount desc, unit_id limit ? offset ?")) {
                bind(query, of);
                query.setInt(4, size);
                query.setInt(5, first);
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    /** How many units cost something in a period, counted up to a maximum and no further. */
    int count(FrozenPeriod of, int max) {
        return database.call(c -> BoundedCount.of(
                c,
                "select 1 as one from unit_total" + OF,
                query -> {
                    bind(query, of);
                    return 4;
                },
                max));
    }

    /** What a period comes to by section, units and what is in none together. */
    Map<Section, Money> sections(FrozenPeriod of) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select section, amount from unit_section_total" + OF)) {
                bind(query, of);
                var found = new EnumMap<Section, Money>(Section.class);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(Section.valueOf(row.getString(1)), new Money(row.getBigDecimal(2), of.currency()));
                }
                return found;
            }
        });
    }

    /** What some periods come to, by {@link FrozenPeriod#key}; none that was divided between nobody. */
    Map<String, Money> totals(List<FrozenPeriod> periods) {
        var known = periods.stream().collect(Collectors.toMap(FrozenPeriod::key, period -> period));
        var starts = periods.stream().map(period -> period.dates().from()).toList();
        return database.call(c -> {
            try (var query = c.prepareStatement("select contract_id, from_on, sum(amount) from unit_section_total"
                    + " where tenant_id = ? and from_on between ? and ? group by contract_id, from_on")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Collections.min(starts));
                query.setObject(3, Collections.max(starts));
                var found = new HashMap<String, Money>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var period = known.get(row.getLong(1) + "-" + row.getObject(2, LocalDate.class));
                    if (period != null) {
                        found.put(period.key(), new Money(row.getBigDecimal(3), period.currency()));
                    }
                }
                return found;
            }
        });
    }

    private void bind(PreparedStatement statement, FrozenPeriod of) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, of.contractId());
        statement.setObject(3, of.dates().from());
    }
}
