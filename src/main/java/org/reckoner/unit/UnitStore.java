package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.unit.UnitPolicy;

/** Reads and writes units and the tenant's policy. */
@ApplicationScoped
class UnitStore {
    private static final String ROW =
            "select id, version, name from billing_unit where tenant_id = ? and live_slot = 1";
    private static final String NAMED =
            " from billing_unit n where n.tenant_id = ? and n.live_slot = 1 and n.name_key like ? escape '!'";

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    Optional<Unit> get(long id) {
        return find(ROW + " and id = ?", id);
    }

    /** The same, kept from being deleted until the transaction ends. */
    Optional<Unit> held(long id) {
        return find(ROW + " and id = ? for update", id);
    }

    private Optional<Unit> find(String sql, long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return rows(query.executeQuery()).stream().findFirst();
            }
        });
    }

    /**
     * By name. Names are looked through along their index, which holds all that this asks of a unit, as far as the part goes; what the
     * rows say is read for the part alone. Counted up to {@link UnitAssignments#COUNTED_MAX} behind it.
     */
    Page<Unit> page(String text, int first, int size) {
        var pattern = SqlPatterns.containing(text);
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select u.id, u.version, u.name from (select n.tenant_id, n.id, n.name_key"
                            + NAMED + " order by n.tenant_id, n.name_key limit ? offset ?) part join billing_unit u"
                            + " on u.tenant_id = part.tenant_id and u.id = part.id order by part.name_key")) {
                var next = bindNamed(query, pattern);
                query.setInt(next, Math.min(size, Page.MAX_SIZE));
                query.setInt(next + 1, first);
                var total = BoundedCount.of(
                        c,
                        "select 1 as one" + NAMED + " order by n.tenant_id, n.name_key",
                        count -> bindNamed(count, pattern),
                        first + UnitAssignments.COUNTED_MAX + 1);
                return new Page<>(rows(query.executeQuery()), total);
            }
        });
    }

    private int bindNamed(PreparedStatement query, String pattern) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setString(2, pattern);
        return 3;
    }

    /** The names of units, deleted ones too, by id. */
    Map<Long, String> names() {
        return ahead.of("units", List.of(), this::names);
    }

    private Map<Long, Map<Long, String>> names(TenantList tenants) {
        return database.call(c -> {
            var found = tenants.<Map<Long, String>>each(HashMap::new);
            var sql = "select id, name, tenant_id from billing_unit where tenant_id in " + tenants.marks();
            try (var query = Database.streamed(c, sql)) {
                tenants.bind(query, 1);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(3)).put(row.getLong(1), row.getString(2));
                }
            }
            return found;
        });
    }

    /** The names of some units, deleted ones too, by id. */
    Map<Long, String> names(List<Long> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            var found = new HashMap<Long, String>();
            try (var query = SqlLists.prepare(
                    c, "select id, name from billing_unit where (tenant_id, id) in " + SqlLists.pairs(units.size()))) {
                SqlLists.bindPairs(query, scope.required(), units);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getLong(1), row.getString(2));
                }
            }
            return found;
        });
    }

    long insert(UnitName name, Instant now) {
        var id = ids.next();
        return Database.unique(
                () -> RuleViolation.of("name", UnitProblem.UNIT_NAME_TAKEN),
                () -> database.call(c -> {
                    try (var insert =
                            c.prepareStatement("insert into billing_unit (tenant_id, id, version, name, name_key,"
                                    + " live_slot, created_at) values (?, ?, 1, ?, ?, 1, ?)")) {
                        insert.setLong(1, scope.required().value());
                        insert.setLong(2, id);
                        insert.setString(3, name.text());
                        insert.setString(4, name.key());
                        insert.setObject(5, Database.stored(now));
                        insert.executeUpdate();
                        return id;
                    }
                }));
    }

    /** Whether the unit is still of the version that was seen, and has the name now. */
    boolean rename(long id, int seenVersion, UnitName name) {
        return Database.unique(
                () -> RuleViolation.of("name", UnitProblem.UNIT_NAME_TAKEN),
                () -> database.call(c -> {
                    try (var update =
                            c.prepareStatement("update billing_unit set name = ?, name_key = ?, version = version + 1"
                                    + " where tenant_id = ? and id = ? and version = ? and live_slot = 1")) {
                        update.setString(1, name.text());
                        update.setString(2, name.key());
                        update.setLong(3, scope.required().value());
                        update.setLong(4, id);
                        update.setInt(5, seenVersion);
                        return update.executeUpdate() == 1;
                    }
                }));
    }

    /** Whether the unit was still of the version that was seen, and is no longer there. */
    boolean delete(long id, int seenVersion, Instant now) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update billing_unit set live_slot = null, deleted_at = ?,"
                    + " version = version + 1 where tenant_id = ? and id = ? and version = ? and live_slot = 1")) {
                update.setObject(1, Database.stored(now));
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                update.setInt(4, seenVersion);
                return update.executeUpdate() == 1;
            }
        });
    }

    PolicyChoice policy() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select policy, version from billing_unit_policy where tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                return row.next()
                        ? new PolicyChoice(UnitPolicy.valueOf(row.getString(1)), row.getInt(2))
                        : PolicyChoice.UNTOUCHED;
            }
        });
    }

    /** Whether the policy was still of the version that was seen, and is this one now. */
    boolean choose(UnitPolicy policy, int seenVersion) {
        var sql = seenVersion == PolicyChoice.UNTOUCHED.version()
                ? "insert into billing_unit_policy (policy, tenant_id, version) values (?, ?, ? + 1)"
                : "update billing_unit_policy set policy = ?, version = version + 1 where tenant_id = ? and version = ?";
        return database.call(c -> {
            try (var write = c.prepareStatement(sql)) {
                write.setString(1, policy.name());
                write.setLong(2, scope.required().value());
                write.setInt(3, seenVersion);
                return write.executeUpdate() == 1;
            }
        });
    }

    private static List<Unit> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<Unit>();
        while (found.next()) {
            rows.add(new Unit(found.getLong(1), found.getInt(2), found.getString(3)));
        }
        return rows;
    }
}
