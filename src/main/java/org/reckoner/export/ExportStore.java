package org.reckoner.export;

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
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;

/** Which tenant-days are where, in which version. */
@ApplicationScoped
class ExportStore {
    @Inject
    Database database;

    /** A version as it is recorded. */
    record Recorded(int version, boolean stored, String sha256, int figuresRevision, ExportReason reason, String key) {}

    /**
     * The newest version of a tenant-day, stored or only reserved, and the one before: of the two one at least is or was
     * stored, unless nothing ever was. Their rows are held until the transaction ends.
     */
    List<Recorded> newest(TenantId tenant, LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select version, state, sha256, figures_revision, reason, object_key from export_object"
                            + " where tenant_id = ? and report_on = ? order by version desc limit 2 for update")) {
                query.setLong(1, tenant.value());
                query.setObject(2, date);
                var found = new ArrayList<Recorded>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(recorded(row));
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

    /** Writes down what is about to be put on the store. */
    void reserve(TenantId tenant, UsageFile file, int version, ExportReason reason, Instant now) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into export_object (tenant_id, report_on, version, state, object_key,"
                            + " size_bytes, sha256, instance_id, max_users, peak_users, figures_revision, reason, reserved_at)"
                            + " values (?, ?, ?, 'RESERVED', ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, tenant.value());
                insert.setObject(2, file.reportOn());
                insert.setInt(3, version);
                bindFacts(insert, file);
                insert.setString(11, reason.name());
                insert.setObject(12, Database.stored(now));
                return insert.executeUpdate();
            }
        });
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

    /** Takes back a reservation that was never kept. */
    void forget(TenantId tenant, LocalDate date, int version) {
        database.call(c -> {
            try (var delete =
                    c.prepareStatement("delete from export_object where tenant_id = ? and report_on = ? and version = ?"
                            + " and state = 'RESERVED'")) {
                delete.setLong(1, tenant.value());
                delete.setObject(2, date);
                delete.setInt(3, version);
                return delete.executeUpdate();
            }
        });
    }

    /** Records that reserved versions are on the store, each in the place of the one before. */
    void stored(List<PutObject> objects, Instant now) {
        database.call(c -> {
            try (var older = c.prepareStatement("update export_object set state = 'SUPERSEDED' where tenant_id = ?"
                            + " and report_on = ? and version < ? and state = 'STORED'");
                    var newer = c.prepareStatement("update export_object set state = 'STORED', stored_at = ?"
                            + " where tenant_id = ? and report_on = ? and version = ? and state = 'RESERVED'")) {
                for (var put : objects) {
                    var version = put.reservation().version();
                    if (version > 1) {
                        older.setLong(1, put.tenant().value());
                        older.setObject(2, put.file().reportOn());
                        older.setInt(3, version);
                        older.addBatch();
                    }
                    newer.setObject(1, Database.stored(now));
                    newer.setLong(2, put.tenant().value());
                    newer.setObject(3, put.file().reportOn());
                    newer.setInt(4, version);
                    newer.addBatch();
                }
                older.executeBatch();
                return newer.executeBatch();
            }
        });
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

    /** The dates of a tenant that are on the store, with the revision of the figures they show. */
    Map<LocalDate, Integer> storedRevisions(TenantId tenant, LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select report_on, figures_revision from export_object where tenant_id = ?"
                            + " and report_on between ? and ? and state = 'STORED'")) {
                query.setLong(1, tenant.value());
                query.setObject(2, from);
                query.setObject(3, until);
                var found = new HashMap<LocalDate, Integer>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(row.getObject(1, LocalDate.class), row.getInt(2));
                }
                return found;
            }
        });
    }
}
