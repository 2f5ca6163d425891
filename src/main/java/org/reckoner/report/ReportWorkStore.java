package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.event.Leased;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** Reports as the nodes make them: leases, how far they are, how they end. */
@ApplicationScoped
class ReportWorkStore implements Leased {
    private static final int CANDIDATES_MAX = 20;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A report somebody may take on. */
    record Waiting(TenantId tenant, long id) {}

    /** Reports of all tenants that people wait for and no node makes, the oldest first. */
    List<Waiting> asked(Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, id from report where state in ('WAITING', 'RUNNING')"
                    + " and schedule_id is null and (lease_until is null or lease_until < ?) order by id limit ?")) {
                query.setObject(1, Database.stored(now));
                query.setInt(2, CANDIDATES_MAX);
                var found = new ArrayList<Waiting>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new Waiting(new TenantId(row.getLong(1)), row.getLong(2)));
                }
                return found;
            }
        });
    }

    /** A tenant's that schedules have made and that no node makes, the oldest first. */
    List<Long> scheduled(ReportFamily family, Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id from report where tenant_id = ? and family = ? and state in ('WAITING', 'RUNNING')"
                            + " and schedule_id is not null and (lease_until is null or lease_until < ?)"
                            + " order by id limit ?")) {
                query.setLong(1, scope.required().value());
                query.setString(2, family.name());
                query.setObject(3, Database.stored(now));
                query.setInt(4, CANDIDATES_MAX);
                var found = new ArrayList<Long>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1));
                }
                return found;
            }
        });
    }

    /** Takes a report on; empty where another node was faster. Its file is begun anew. */
    Optional<ReportWork> claim(long id, String node, Instant now, Instant until) {
        var claimed = database.call(c -> {
            try (var update =
                    c.prepareStatement("update report set lease_owner = ?, lease_until = ?, state = 'RUNNING',"
                            + " attempts = attempts + 1, file_version = file_version + 1, steps_done = 0, row_count = 0"
                            + " where tenant_id = ? and id = ? and state in ('WAITING', 'RUNNING')"
                            + " and (lease_until is null or lease_until < ?)")) {
                update.setString(1, node);
                update.setObject(2, Database.stored(until));
                update.setLong(3, scope.required().value());
                update.setLong(4, id);
                update.setObject(5, Database.stored(now));
                return update.executeUpdate() == 1;
            }
        });
        return claimed ? read(id, node) : Optional.empty();
    }

    private Optional<ReportWork> read(long id, String node) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select kind, format, from_on, until_on, contract_id, unit_id,"
                    + " file_version, attempts, language, with_money, asked_by, asker_id, schedule_id, recipients"
                    + " from report where tenant_id = ? and id = ? and lease_owner = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                query.setString(3, node);
                var row = query.executeQuery();
                return row.next() ? Optional.of(work(id, node, row)) : Optional.empty();
            }
        });
    }

    private ReportWork work(long id, String node, ResultSet row) throws SQLException {
        var order = new ReportOrder(
                ReportKind.valueOf(row.getString(1)),
                ReportFormat.valueOf(row.getString(2)),
                new Dates(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getObject(5, Long.class),
                row.getObject(6, Long.class));
        return new ReportWork(
                scope.required(),
                id,
                node,
                row.getInt(7),
                row.getInt(8),
                order,
                Locale.forLanguageTag(row.getString(9)),
                row.getBoolean(10),
                row.getString(11),
                row.getObject(12, Long.class),
                row.getObject(13) != null,
                addresses(row.getString(14)));
    }

    static List<String> addresses(String stored) {
        return stored == null || stored.isBlank() ? List.of() : Arrays.asList(stored.split(" "));
    }

    /**
     * Says that the node is alive and how far it is.
     *
     * @return whether the report is still its own to make
     */
    boolean note(ReportWork work, ReportRow.Progress progress, Instant until) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update report set steps_done = ?, steps_all = ?, row_count = ?,"
                    + " lease_until = ? where tenant_id = ? and id = ? and lease_owner = ? and file_version = ?")) {
                update.setInt(1, progress.done());
                update.setInt(2, progress.all());
                update.setLong(3, progress.rows());
                update.setObject(4, Database.stored(until));
                update.setLong(5, work.tenant().value());
                update.setLong(6, work.id());
                update.setString(7, work.node());
                update.setInt(8, work.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Ends it with its file; gives whether it was still this node's. */
    boolean finish(ReportWork work, ReportRow.Progress progress, Instant now) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update report set state = 'DONE', steps_done = steps_all,"
                    + " row_count = ?, size_bytes = ?, failure = null, finished_at = ?, lease_owner = null,"
                    + " lease_until = null where tenant_id = ? and id = ? and lease_owner = ? and file_version = ?")) {
                update.setLong(1, progress.rows());
                update.setLong(2, progress.bytes());
                update.setObject(3, Database.stored(now));
                update.setLong(4, work.tenant().value());
                update.setLong(5, work.id());
                update.setString(6, work.node());
                update.setInt(7, work.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /**
     * Gives it back without a file.
     *
     * @param state FAILED for good, WAITING for another try
     * @param failure text key and arguments, below each other
     * @param notBefore when a node may take it on again, or null
     */
    boolean leave(ReportWork work, ReportState state, String failure, Instant now, Instant notBefore) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update report set state = ?, failure = ?, finished_at = ?,"
                    + " lease_owner = null, lease_until = ? where tenant_id = ? and id = ? and lease_owner = ?"
                    + " and file_version = ?")) {
                update.setString(1, state.name());
                update.setString(2, failure);
                update.setObject(3, state.isOpen() ? null : Database.stored(now));
                update.setObject(4, Database.stored(notBefore));
                update.setLong(5, work.tenant().value());
                update.setLong(6, work.id());
                update.setString(7, work.node());
                update.setInt(8, work.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Another node begins it anew. */
    @Override
    public String giveBack() {
        return "update report set state = 'WAITING', lease_owner = null, lease_until = null,"
                + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                + " where state = 'RUNNING' and lease_owner = ?";
    }
}
