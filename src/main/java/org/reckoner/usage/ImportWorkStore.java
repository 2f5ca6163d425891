package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.event.Leased;
import org.reckoner.platform.Database;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ImportCounts;

/** Files as the nodes work on them: leases, how far they are, how they end. */
@ApplicationScoped
class ImportWorkStore implements Leased {
    private static final int CANDIDATES_MAX = 20;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A file somebody may go on with. */
    record Waiting(TenantId tenant, long id) {}

    /** Files of all tenants that no node works on, oldest first. */
    List<Waiting> waiting(Instant now) {
        return database.call(c -> {
            var found = new ArrayList<Waiting>();
            try (var query = c.prepareStatement("select tenant_id, id from import_file"
                    + " where state in ('CHECKING', 'IMPORTING') and (lease_until is null or lease_until < ?)"
                    + " order by id limit ?")) {
                query.setObject(1, Database.stored(now));
                query.setInt(2, CANDIDATES_MAX);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(new Waiting(new TenantId(rows.getLong(1)), rows.getLong(2)));
                }
            }
            return found;
        });
    }

    /** Takes a file on; empty where another node was faster, or works on another file of the tenant. */
    Optional<ImportWork> claim(long id, String node, Instant now, Instant until) {
        try {
            var claimed = database.call(c -> {
                try (var update = c.prepareStatement(
                        "update import_file set lease_owner = ?, lease_until = ?, run_slot = 1,"
                                + " attempts = attempts + 1 where tenant_id = ? and id = ?"
                                + " and state in ('CHECKING', 'IMPORTING') and (lease_until is null or lease_until < ?)")) {
                    update.setString(1, node);
                    update.setObject(2, Database.stored(until));
                    update.setLong(3, scope.required().value());
                    update.setLong(4, id);
                    update.setObject(5, Database.stored(now));
                    return update.executeUpdate() == 1;
                }
            });
            return claimed ? Optional.of(read(id, node)) : Optional.empty();
        } catch (DatabaseFailure e) {
            if (Database.isConstraintViolation(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ImportWork read(long id, String node) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select kind, state, mode, rows_done, size_bytes, attempts, requested_by,"
                            + " requester_id from import_file where tenant_id = ? and id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                var row = query.executeQuery();
                if (!row.next()) {
                    throw new SQLException("a file that was just claimed is gone");
                }
                var mode = row.getString(3);
                var requester = row.getLong(8);
                return new ImportWork(
                        scope.required(),
                        id,
                        node,
                        ImportKind.valueOf(row.getString(1)),
                        ImportState.valueOf(row.getString(2)),
                        mode == null ? null : ImportMode.valueOf(mode),
                        row.getLong(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getString(7),
                        row.wasNull() || requester == 0 ? null : requester);
            }
        });
    }

    /**
     * Says that the node is alive and how far it is.
     *
     * @param percent how much of the file the step has done
     * @return whether the file is still its own
     */
    boolean note(ImportWork work, int percent, ImportCounts soFar, Instant until) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update import_file set step_percent = ?, added_count = ?,"
                    + " changed_count = ?, unchanged_count = ?, bad_count = ?, lease_until = ?"
                    + " where tenant_id = ? and id = ? and lease_owner = ?")) {
                update.setInt(1, percent);
                update.setInt(2, soFar.added());
                update.setInt(3, soFar.changed());
                update.setInt(4, soFar.unchanged());
                update.setInt(5, soFar.bad());
                update.setObject(6, Database.stored(until));
                update.setLong(7, work.tenant().value());
                update.setLong(8, work.id());
                update.setString(9, work.node());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Another node goes on after the last chunk that was committed. */
    @Override
    public String giveBack() {
        return "update import_file set run_slot = null, lease_owner = null, lease_until = null,"
                + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                + " where state in ('CHECKING', 'IMPORTING') and lease_owner = ?";
    }

    /** Where a chunk's rows stand in the file, and what they came to. */
    record Step(long rowsBefore, long rowsAfter, int percent, ImportCounts counts, Instant leaseUntil) {}

    /**
     * Notes that rows are imported, in the transaction that imports them.
     *
     * @return whether the file is still this node's and stood where the rows begin
     */
    boolean advance(ImportWork work, Step step) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update import_file set rows_done = ?, step_percent = ?,"
                    + " added_count = added_count + ?, changed_count = changed_count + ?,"
                    + " unchanged_count = unchanged_count + ?, bad_count = bad_count + ?, attempts = 0, lease_until = ?"
                    + " where tenant_id = ? and id = ? and lease_owner = ? and rows_done = ?")) {
                update.setLong(1, step.rowsAfter());
                update.setInt(2, step.percent());
                update.setInt(3, step.counts().added());
                update.setInt(4, step.counts().changed());
                update.setInt(5, step.counts().unchanged());
                update.setInt(6, step.counts().bad());
                update.setObject(7, Database.stored(step.leaseUntil()));
                update.setLong(8, work.tenant().value());
                update.setLong(9, work.id());
                update.setString(10, work.node());
                update.setLong(11, step.rowsBefore());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Whatever was checked is over; gives whether the file is still this node's. */
    boolean begin(ImportWork work) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update import_file set state = 'IMPORTING'"
                    + " where tenant_id = ? and id = ? and lease_owner = ?")) {
                update.setLong(1, work.tenant().value());
                update.setLong(2, work.id());
                update.setString(3, work.node());
                return update.executeUpdate() == 1;
            }
        });
    }

    /**
     * Gives a file back.
     *
     * @param state null where it stays in the one it is in
     * @param failure why it failed, or null
     * @param notBefore when a node may take it on again, or null
     */
    boolean leave(ImportWork work, ImportState state, ImportMessage failure, Instant notBefore) {
        return database.call(c -> {
            try (var update = c.prepareStatement(
                    "update import_file set state = coalesce(?, state), failure = ?, step_percent = ?,"
                            + " run_slot = null, lease_owner = null, lease_until = ?"
                            + " where tenant_id = ? and id = ? and lease_owner = ?")) {
                update.setString(1, state == null ? null : state.name());
                update.setString(2, failure == null ? null : failure.key() + "\n" + failure.joined());
                update.setInt(3, state == null || state.isRunning() ? 0 : 100);
                update.setObject(4, Database.stored(notBefore));
                update.setLong(5, work.tenant().value());
                update.setLong(6, work.id());
                update.setString(7, work.node());
                return update.executeUpdate() == 1;
            }
        });
    }
}
