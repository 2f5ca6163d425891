package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;

/** Runs, open and closed. What a landlord may count of them is what happened to their own tenants. */
@ApplicationScoped
class RunStore implements Leased {
    private static final String COLUMNS = """
            select r.id, r.process_key, r.state, r.cause, r.requested_by, r.from_on, r.until_on,
                   r.opened_at, r.planned_at, r.closed_at, r.message
              from process_run r
            """;

    /** Tried already and to be tried again; or parked and not taken up by a later run. */
    private static final String SPECIAL =
            "w.state = 'WAITING' and w.attempts > 0 or w.state = 'PARKED' and not " + ItemStore.DONE_AGAIN;

    @Inject
    Database database;

    @Inject
    Ids ids;

    /**
     * Opens a run. The unique key on the open slot refuses a second one.
     *
     * @throws org.reckoner.platform.DatabaseFailure a constraint violation where one is open
     */
    long open(ProcessKey process, RunCause cause, PlanRequest request, String requestedBy, Instant now) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into process_run (id, process_key, open_slot, state, cause,"
                    + " requested_by, from_on, until_on, opened_at) values (?, ?, 1, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, id);
                insert.setString(2, process.name());
                insert.setString(3, RunState.PLANNING.name());
                insert.setString(4, cause.name());
                insert.setString(5, requestedBy);
                insert.setObject(6, request.from());
                insert.setObject(7, request.until());
                insert.setObject(8, Database.stored(now));
                return insert.executeUpdate();
            }
        });
        return id;
    }

    Optional<RunRow> openRun(ProcessKey process) {
        return list(COLUMNS + " where r.process_key = ? and r.open_slot = 1", process.name()).stream()
                .findFirst();
    }

    List<RunRow> openRuns() {
        return list(COLUMNS + " where r.open_slot = 1 order by r.id");
    }

    Optional<RunRow> find(long id) {
        return list(COLUMNS + " where r.id = ?", id).stream().findFirst();
    }

    Page<RunRow> history(ProcessKey process, int first, int size) {
        var rows = list(
                COLUMNS + " where r.process_key = ? order by r.id desc limit ? offset ?",
                process.name(),
                Math.min(size, Page.MAX_SIZE),
                first);
        return new Page<>(rows, count("select count(*) from process_run where process_key = ?", process.name()));
    }

    /** The newest run of each process. */
    Map<ProcessKey, RunRow> newest() {
        var found = new HashMap<ProcessKey, RunRow>();
        list(COLUMNS
                        + " join (select process_key, max(id) as newest from process_run group by process_key) n on n.newest = r.id")
                .forEach(run -> found.put(run.process(), run));
        return found;
    }

    /** Takes the lease of a run that is in this state, if it is free or has run out. */
    boolean lease(long id, RunState state, String node, Instant now, Instant until) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update process_run set lease_owner = ?, lease_until = ? where id = ?"
                    + " and state = ? and (lease_until is null or lease_until < ?)")) {
                update.setString(1, node);
                update.setObject(2, Database.stored(until));
                update.setLong(3, id);
                update.setString(4, state.name());
                update.setObject(5, Database.stored(now));
                return update.executeUpdate() == 1;
            }
        });
    }

    /** The listing is complete; the lease is free for whoever closes the run. */
    void planned(long id, String node, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement("update process_run set state = ?, planned_at = ?, lease_owner = null,"
                    + " lease_until = null where id = ? and state = ? and lease_owner = ?")) {
                update.setString(1, RunState.RUNNING.name());
                update.setObject(2, Database.stored(now));
                update.setLong(3, id);
                update.setString(4, RunState.PLANNING.name());
                update.setString(5, node);
                return update.executeUpdate();
            }
        });
    }

    /** Keeps a run from being closed until the transaction ends; false where its close has begun already. */
    boolean hold(long id) {
        return database.call(c -> {
            try (var update =
                    c.prepareStatement("update process_run set message = message where id = ? and state in (?, ?)")) {
                update.setLong(1, id);
                update.setString(2, RunState.PLANNING.name());
                update.setString(3, RunState.RUNNING.name());
                return update.executeUpdate() == 1;
            }
        });
    }

    void unlease(long id, String node) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update process_run set lease_owner = null, lease_until = null where id = ? and lease_owner = ?")) {
                update.setLong(1, id);
                update.setString(2, node);
                return update.executeUpdate();
            }
        });
    }

    /** A run that is being listed or closed: another node begins that anew. */
    @Override
    public String giveBack() {
        return "update process_run set lease_owner = null, lease_until = null where open_slot = 1 and lease_owner = ?";
    }

    /** Keeps the run a living node lists or closes from being taken for lost. */
    void renew(long id, String node, Instant until) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update process_run set lease_until = ? where id = ? and open_slot = 1 and lease_owner = ?")) {
                update.setObject(1, Database.stored(until));
                update.setLong(2, id);
                update.setString(3, node);
                return update.executeUpdate();
            }
        });
    }

    /** Moves a run whose items are all finished on to its close; of two nodes one succeeds. */
    boolean beginClose(long id, String node, Instant until) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update process_run set state = ?, lease_owner = ?, lease_until = ?"
                    + " where id = ? and state = ?"
                    + " and not exists (select 1 from work_item w where w.run_id = ? and w.state in (?, ?))")) {
                update.setString(1, RunState.CLOSING.name());
                update.setString(2, node);
                update.setObject(3, Database.stored(until));
                update.setLong(4, id);
                update.setString(5, RunState.RUNNING.name());
                update.setLong(6, id);
                update.setString(7, ItemState.WAITING.name());
                update.setString(8, ItemState.RUNNING.name());
                return update.executeUpdate() == 1;
            }
        });
    }

    void close(long id, String node, RunState state, String message, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update process_run set state = ?, open_slot = null, closed_at = ?,"
                            + " message = ?, lease_owner = null, lease_until = null where id = ? and open_slot = 1 and lease_owner = ?")) {
                update.setString(1, state.name());
                update.setObject(2, Database.stored(now));
                update.setString(3, message);
                update.setLong(4, id);
                update.setString(5, node);
                return update.executeUpdate();
            }
        });
    }

    /** The items of runs that the caller may see, counted by state. */
    Map<Long, RunProgress> progress(Caller caller, List<Long> runs) {
        if (runs.isEmpty()) {
            return Map.of();
        }
        var marks = String.join(", ", runs.stream().map(r -> "?").toList());
        var mine = caller.seesAllTenants()
                ? ""
                : " and exists (select 1 from tenant_landlord l where l.tenant_id = w.tenant_id and l.account_id = ?)";
        return database.call(c -> {
            try (var query = c.prepareStatement("select w.run_id, w.state, count(*), sum(case when " + SPECIAL
                    + " then 1 else 0 end) from work_item w where w.run_id in (" + marks + ")" + mine
                    + " group by w.run_id, w.state")) {
                var next = 1;
                for (var run : runs) {
                    query.setLong(next++, run);
                }
                if (!mine.isEmpty()) {
                    query.setLong(next, caller.accountId());
                }
                return counted(query.executeQuery());
            }
        });
    }

    private static Map<Long, RunProgress> counted(ResultSet rows) throws SQLException {
        var counts = new HashMap<Long, RunProgress>();
        while (rows.next()) {
            var before = counts.getOrDefault(rows.getLong(1), RunProgress.NONE);
            counts.put(
                    rows.getLong(1), before.plus(ItemState.valueOf(rows.getString(2)), rows.getInt(3), rows.getInt(4)));
        }
        return counts;
    }

    private List<RunRow> list(String sql, Object... values) {
        return database.call(c -> {
            try (var query = prepared(c, sql, values)) {
                var found = new ArrayList<RunRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(run(row));
                }
                return found;
            }
        });
    }

    private int count(String sql, Object... values) {
        return database.call(c -> {
            try (var query = prepared(c, sql, values)) {
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static PreparedStatement prepared(Connection c, String sql, Object... values) throws SQLException {
        var statement = c.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static RunRow run(ResultSet row) throws SQLException {
        return new RunRow(
                row.getLong(1),
                ProcessKey.valueOf(row.getString(2)),
                RunState.valueOf(row.getString(3)),
                RunCause.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                Database.instant(row.getObject(8, LocalDateTime.class)),
                Database.instant(row.getObject(9, LocalDateTime.class)),
                Database.instant(row.getObject(10, LocalDateTime.class)),
                OutcomeText.read(row.getString(11)),
                RunProgress.NONE);
    }
}
