package org.reckoner.export;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantList;
import org.reckoner.usage.DatesDone;
import org.reckoner.usage.SettledDates;

/** Which tenant-days are where, in which version. */
@ApplicationScoped
class ExportStore implements DatesDone {
    @Inject
    Database database;

    /** A version as it is recorded. */
    record Recorded(int version, boolean stored, String sha256, int figuresRevision, ExportReason reason, String key) {}

    /**
     * A version that is about to be put on the store.
     *
     * @param again whether it was reserved before and never kept
     */
    record Reserved(TenantId tenant, UsageFile file, Reservation reservation, boolean again) {}

    /**
     * The versions of a date of some tenants, by tenant, the newest first, stored or only reserved: of a tenant's two newest one at least is
     * or was stored, unless nothing ever was. Their rows are held until the transaction ends.
     */
    Map<Long, List<Recorded>> newest(Collection<TenantId> tenants, LocalDate date) {
        return database.call(c -> {
            var sql =
                    "select version, state, sha256, figures_revision, reason, object_key, tenant_id from export_object"
                            + " where (tenant_id, report_on) in " + SqlLists.pairs(tenants.size())
                            + " order by tenant_id, version desc for update";
            try (var query = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
                SqlLists.bindTenants(query, 1, tenants, date);
                var found = new HashMap<Long, List<Recorded>>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.computeIfAbsent(row.getLong(7), k -> new ArrayList<>())
                            .add(recorded(row));
                }
                return found;
            }
        });
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                row.getInt(1),
                !"RESERVED".equals(row.getString(2)),
                row.getString(3).strip(),
                row.getInt(4),
                ExportReason.valueOf(row.getString(5)),
                row.getString(6));
    }

    /** Writes down what is about to be put on the store, in the place of the same version if that was never kept. */
    void reserve(List<Reserved> versions, Instant now) {
        if (versions.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var forget = c.prepareStatement("delete from export_object where tenant_id = ? and report_on = ?"
                            + " and version = ? and state = 'RESERVED'");
                    var insert = c.prepareStatement("insert into export_object (tenant_id, report_on, version, state,"
                            + " object_key, size_bytes, sha256, instance_id, max_users, peak_users, figures_revision, reason,"
                            + " reserved_at) values (?, ?, ?, 'RESERVED', ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var each : versions) {
                    if (each.again()) {
                        bindKey(forget, each);
                        forget.addBatch();
                    }
                    bindKey(insert, each);
                    bindFacts(insert, each.file());
                    insert.setString(11, each.reservation().reason().name());
                    insert.setObject(12, Database.stored(now));
                    insert.addBatch();
                }
                forget.executeBatch();
                return insert.executeBatch();
            }
        });
    }

    private static void bindKey(PreparedStatement statement, Reserved version) throws SQLException {
        statement.setLong(1, version.tenant().value());
        statement.setObject(2, version.file().reportOn());
        statement.setInt(3, version.reservation().version());
    }

    private static void bindFacts(PreparedStatement insert, UsageFile file) throws SQLException {
        insert.setString(4, file.key());
        insert.setLong(5, file.facts().size());
        insert.setString(6, file.facts().sha256());
        insert.setString(7, file.instanceId());
        insert.setInt(8, file.figures().maxUsers());
        insert.setInt(9, file.figures().peakUsers());
        insert.setInt(10, file.figures().revision());
    }

    /**
     * Records that a reserved version of a date is on the store, of some tenants, each in the place of the one before. A
     * statement for each would cost the database more than its row does.
     */
    void stored(LocalDate date, int version, List<TenantId> tenants, Instant now) {
        database.call(c -> {
            if (version > 1) {
                supersede(c, date, version, tenants);
            }
            var sql = "update export_object set state = 'STORED', stored_at = ? where (tenant_id, report_on) in "
                    + SqlLists.pairs(tenants.size()) + " and version = ? and state = 'RESERVED'";
            try (var update = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
                update.setObject(1, Database.stored(now));
                update.setInt(SqlLists.bindTenants(update, 2, tenants, date), version);
                return update.executeUpdate();
            }
        });
    }

    private static void supersede(Connection c, LocalDate date, int version, List<TenantId> tenants)
            throws SQLException {
        var sql = "update export_object set state = 'SUPERSEDED' where (tenant_id, report_on) in "
                + SqlLists.pairs(tenants.size()) + " and version < ? and state = 'STORED'";
        try (var update = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
            update.setInt(SqlLists.bindTenants(update, 1, tenants, date), version);
            update.executeUpdate();
        }
    }

    /** Notes that a stored version's bytes stand for newer figures, which show the same, or are in another place now. */
    void keep(TenantId tenant, UsageFile file, int version) {
        database.call(c -> {
            try (var update = c.prepareStatement("update export_object set figures_revision = ?, object_key = ?"
                    + " where tenant_id = ? and report_on = ? and version = ? and state = 'STORED'"
                    + " and (figures_revision <> ? or object_key <> ?)")) {
                update.setInt(1, file.figures().revision());
                update.setString(2, file.key());
                update.setLong(3, tenant.value());
                update.setObject(4, file.reportOn());
                update.setInt(5, version);
                update.setInt(6, file.figures().revision());
                update.setString(7, file.key());
                return update.executeUpdate();
            }
        });
    }

    /** The versions of a tenant's date that are or were on the store, the newest first. */
    List<ExportedVersion> versions(TenantId tenant, LocalDate date, int limit) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select version, figures_revision, reason, stored_at from export_object"
                            + " where tenant_id = ? and report_on = ? and stored_at is not null order by version desc limit ?")) {
                query.setLong(1, tenant.value());
                query.setObject(2, date);
                query.setInt(3, limit);
                var found = new ArrayList<ExportedVersion>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new ExportedVersion(
                            row.getInt(1),
                            row.getInt(2),
                            ExportReason.valueOf(row.getString(3)),
                            Database.instant(row.getObject(4, LocalDateTime.class))));
                }
                return found;
            }
        });
    }

    /** Takes back that a version is on the store: it is to be put there again, under the same number. */
    boolean notKept(TenantId tenant, LocalDate date, String key) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update export_object set state = 'RESERVED', stored_at = null"
                    + " where tenant_id = ? and report_on = ? and object_key = ? and state = 'STORED'")) {
                update.setLong(1, tenant.value());
                update.setObject(2, date);
                update.setString(3, key);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Map<Long, SettledDates> settled(Collection<TenantId> tenants, LocalDate until) {
        var some = TenantList.of(tenants);
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select tenant_id, min(report_on), count(*), sum(figures_revision) from export_object where tenant_id in "
                            + some.marks() + " and report_on <= ? and state = 'STORED' group by tenant_id")) {
                query.setObject(some.bind(query, 1), until);
                var found = new HashMap<Long, SettledDates>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(
                            row.getLong(1),
                            new SettledDates(row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)));
                }
                return found;
            }
        });
    }

    @Override
    public Map<Long, Map<LocalDate, Integer>> revisions(Collection<TenantId> tenants, LocalDate from, LocalDate until) {
        var some = TenantList.of(tenants);
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select tenant_id, report_on, figures_revision from export_object where tenant_id in "
                            + some.marks() + " and report_on between ? and ? and state = 'STORED'")) {
                var place = some.bind(query, 1);
                query.setObject(place++, from);
                query.setObject(place, until);
                var found = new HashMap<Long, Map<LocalDate, Integer>>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.computeIfAbsent(row.getLong(1), k -> new HashMap<>())
                            .put(row.getObject(2, LocalDate.class), row.getInt(3));
                }
                return found;
            }
        });
    }
}
