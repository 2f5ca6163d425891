package org.reckoner.event;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;

/** The runs' items of work, as they are listed, shown and done again; {@link ClaimStore} gives them to the nodes. */
@ApplicationScoped
class ItemStore {
    private static final int DATES_MAX = 4000;

    /** Whether the same tenant's date w of the same process has a later version. */
    static final String DONE_AGAIN = "exists (select 1 from work_item n where n.process_key = w.process_key"
            + " and n.tenant_id = w.tenant_id and n.report_on = w.report_on and n.version = w.version + 1)";

    private static final String INSERT = "insert into work_item (id, run_id, process_key, tenant_id, report_on,"
            + " version, state, attempts, next_attempt_at) values (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)";

    private static final String LATER_RUN = "(select n.run_id from work_item n where n.process_key = w.process_key"
            + " and n.tenant_id = w.tenant_id and n.report_on = w.report_on and n.version = w.version + 1)";

    @Inject
    Database database;

    @Inject
    Ids ids;

    /** The newest version of an item, whatever its state. */
    private record Newest(long runId, int version, ItemState state) {}

    /**
     * Gives a run units to do: a new item, or a new version of one that another run finished or gave up; what is being done
     * already is left alone. Listing the same unit twice for a run lists it once, so that planning may begin again after a
     * crash.
     */
    void add(long runId, ProcessKey process, List<WorkUnit> units, Instant now) {
        var newest = newest(process, units);
        database.call(c -> {
            try (var insert = c.prepareStatement(INSERT)) {
                for (var unit : units) {
                    var before = newest.get(unit);
                    if (before == null || isEnded(before) && before.runId() != runId) {
                        bindNew(insert, runId, process, unit, before == null ? 1 : before.version() + 1, now);
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    private void bindNew(
            PreparedStatement insert, long runId, ProcessKey process, WorkUnit unit, int version, Instant now)
            throws SQLException {
        insert.setLong(1, ids.next());
        insert.setLong(2, runId);
        insert.setString(3, process.name());
        insert.setLong(4, unit.tenant().value());
        insert.setObject(5, unit.reportOn());
        insert.setInt(6, version);
        insert.setObject(7, Database.stored(now));
        insert.addBatch();
    }

    private static boolean isEnded(Newest item) {
        return item.state() != ItemState.WAITING && item.state() != ItemState.RUNNING;
    }

    private Map<WorkUnit, Newest> newest(ProcessKey process, List<WorkUnit> units) {
        var dates = units.stream().map(WorkUnit::reportOn).collect(toCollection(TreeSet::new));
        var tenants = units.stream().map(WorkUnit::tenant).collect(toCollection(LinkedHashSet::new));
        var sql =
                "select tenant_id, report_on, run_id, version, state from work_item where (tenant_id, process_key) in "
                        + SqlLists.pairs(tenants.size()) + " and report_on between ? and ?";
        return database.call(c -> {
            try (var query = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
                var place = SqlLists.bindTenants(query, 1, tenants, process.name());
                query.setObject(place++, dates.first());
                query.setObject(place, dates.last());
                var found = new HashMap<WorkUnit, Newest>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var unit = new WorkUnit(new TenantId(row.getLong(1)), row.getObject(2, LocalDate.class));
                    var item = new Newest(row.getLong(3), row.getInt(4), ItemState.valueOf(row.getString(5)));
                    found.merge(unit, item, (one, other) -> one.version() > other.version() ? one : other);
                }
                return found;
            }
        });
    }

    /** Lets parked items of a process be done again as part of a run: all of another run's, or one. */
    int retry(long intoRun, long fromRun, Long itemId, Instant now) {
        var one = itemId == null ? "" : " and w.id = " + itemId.longValue();
        var parked = " from work_item w where w.run_id = ? and w.state = 'PARKED'" + one + " and not " + DONE_AGAIN;
        return intoRun == fromRun ? again(fromRun, itemId, now) : anew(intoRun, fromRun, parked, now);
    }

    /** In the run itself, while it is open. */
    private int again(long run, Long itemId, Instant now) {
        var one = itemId == null ? "" : " and id = " + itemId.longValue();
        return update(
                "update work_item set state = 'WAITING', attempts = 0, next_attempt_at = ?"
                        + " where run_id = ? and state = 'PARKED'" + one,
                Database.stored(now),
                run);
    }

    /** As new versions in a later run: the earlier one keeps telling how it ended. */
    private int anew(long intoRun, long fromRun, String parked, Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                            "select w.process_key, w.tenant_id, w.report_on, w.version" + parked + " order by w.id");
                    var insert = c.prepareStatement(INSERT)) {
                query.setLong(1, fromRun);
                var count = 0;
                for (var row = query.executeQuery(); row.next(); count++) {
                    var unit = new WorkUnit(new TenantId(row.getLong(2)), row.getObject(3, LocalDate.class));
                    bindNew(insert, intoRun, ProcessKey.valueOf(row.getString(1)), unit, row.getInt(4) + 1, now);
                }
                insert.executeBatch();
                return count;
            }
        });
    }

    /** Does what waits for its next attempt now. */
    void hasten(long runId, Instant now) {
        update(
                "update work_item set next_attempt_at = ? where run_id = ? and state = 'WAITING' and next_attempt_at > ?",
                Database.stored(now),
                runId,
                Database.stored(now));
    }

    boolean anyParked(long runId) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select 1 from work_item where run_id = ? and state = 'PARKED' limit 1")) {
                query.setLong(1, runId);
                return query.executeQuery().next();
            }
        });
    }

    /** The dates a run's items are about. */
    Set<LocalDate> dates(long runId) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select distinct report_on from work_item where run_id = ? order by report_on limit ?")) {
                query.setLong(1, runId);
                query.setInt(2, DATES_MAX);
                var found = new TreeSet<LocalDate>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getObject(1, LocalDate.class));
                }
                return found;
            }
        });
    }

    /** A run's items that the caller may see, what needs a person first. */
    Page<ItemRow> page(Caller caller, long runId, ItemState state, int first, int size) {
        var where = " where w.run_id = ?" + (state == null ? "" : " and w.state = ?");
        if (!caller.seesAllTenants()) {
            where +=
                    " and exists (select 1 from tenant_landlord l where l.tenant_id = w.tenant_id and l.account_id = ?)";
        }
        var filter = where;
        var rows = "select w.id, w.tenant_id, t.name, w.report_on, w.version, w.state, w.attempts, w.next_attempt_at,"
                + " w.finished_at, w.outcome, " + LATER_RUN + " from work_item w join tenant t on t.id = w.tenant_id"
                + filter
                + " order by case w.state when 'PARKED' then 0 when 'RUNNING' then 1 when 'WAITING' then 2 else 3 end,"
                + " t.name_key, w.report_on, w.id limit ? offset ?";
        return database.call(c -> {
            try (var query = c.prepareStatement(rows);
                    var count = c.prepareStatement("select count(*) from work_item w" + filter)) {
                var next = bind(query, caller, runId, state);
                query.setInt(next, Math.min(size, Page.MAX_SIZE));
                query.setInt(next + 1, first);
                var found = new ArrayList<ItemRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(item(row));
                }
                bind(count, caller, runId, state);
                var total = count.executeQuery();
                total.next();
                return new Page<>(found, total.getInt(1));
            }
        });
    }

    private static int bind(PreparedStatement statement, Caller caller, long runId, ItemState state)
            throws SQLException {
        var next = 1;
        statement.setLong(next++, runId);
        if (state != null) {
            statement.setString(next++, state.name());
        }
        if (!caller.seesAllTenants()) {
            statement.setLong(next++, caller.accountId());
        }
        return next;
    }

    private static ItemRow item(ResultSet row) throws SQLException {
        return new ItemRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                ItemState.valueOf(row.getString(6)),
                row.getInt(7),
                Database.instant(row.getObject(8, LocalDateTime.class)),
                Database.instant(row.getObject(9, LocalDateTime.class)),
                OutcomeText.read(row.getString(10)),
                row.getObject(11, Long.class));
    }

    private int update(String sql, Object... values) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }
}
