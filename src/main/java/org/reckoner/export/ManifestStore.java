package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.reckoner.platform.Database;

/** Which manifests are behind, who writes them, and what they list. */
@ApplicationScoped
class ManifestStore {
    private static final int DATES_MAX = 1000;
    private static final int FETCH = 500;

    @Inject
    Database database;

    /** Says that a date's manifest has something new to say. */
    void want(LocalDate date) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update export_manifest set wanted = wanted + 1 where report_on = ?")) {
                update.setObject(1, date);
                if (update.executeUpdate() == 1) {
                    return null;
                }
            }
            try (var insert =
                    c.prepareStatement("insert into export_manifest (report_on, wanted, written) values (?, 1, 0)")) {
                insert.setObject(1, date);
                insert.executeUpdate();
                return null;
            }
        });
    }

    /** The dates whose manifests are behind; the oldest first. */
    Set<LocalDate> behind() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select report_on from export_manifest where wanted > written order by report_on limit ?")) {
                query.setInt(1, DATES_MAX);
                var found = new TreeSet<LocalDate>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getObject(1, LocalDate.class));
                }
                return found;
            }
        });
    }

    /**
     * Takes the right to write a manifest that is behind and was not written since a moment.
     *
     * @return what it should say at least (the value of wanted), or 0 where it is not this node's to write
     */
    int lease(LocalDate date, String node, Instant now, Instant until, Instant notWrittenSince) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update export_manifest set lease_owner = ?, lease_until = ?"
                    + " where report_on = ? and wanted > written and (lease_until is null or lease_until < ?)"
                    + " and (written_at is null or written_at <= ?)")) {
                update.setString(1, node);
                update.setObject(2, Database.stored(until));
                update.setObject(3, date);
                update.setObject(4, Database.stored(now));
                update.setObject(5, Database.stored(notWrittenSince));
                if (update.executeUpdate() == 0) {
                    return 0;
                }
            }
            try (var query = c.prepareStatement("select wanted from export_manifest where report_on = ?")) {
                query.setObject(1, date);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Records what a manifest says now and gives the right to write it back; false where it was not this node's any more. */
    boolean written(LocalDate date, String node, int said, Instant now) {
        return database.call(c -> {
            try (var update =
                    c.prepareStatement("update export_manifest set written = ?, written_at = ?, lease_owner = null,"
                            + " lease_until = null where report_on = ? and lease_owner = ?")) {
                update.setInt(1, said);
                update.setObject(2, Database.stored(now));
                update.setObject(3, date);
                update.setString(4, node);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Gives the right to write back without having written. */
    void release(LocalDate date, String node) {
        database.call(c -> {
            try (var update = c.prepareStatement("update export_manifest set lease_owner = null, lease_until = null"
                    + " where report_on = ? and lease_owner = ?")) {
                update.setObject(1, date);
                update.setString(2, node);
                return update.executeUpdate();
            }
        });
    }

    /** Reads what a date's manifest lists, one by one, by key. */
    void entries(LocalDate date, Consumer<ManifestEntry> each) {
        database.call(c -> {
            try (var query = c.prepareStatement(
                    "select object_key, size_bytes, sha256, instance_id, max_users, peak_users,"
                            + " version, reason from export_object where report_on = ? and state = 'STORED' order by object_key")) {
                query.setObject(1, date);
                query.setFetchSize(FETCH);
                for (var row = query.executeQuery(); row.next(); ) {
                    each.accept(entry(row));
                }
                return null;
            }
        });
    }

    private static ManifestEntry entry(ResultSet row) throws SQLException {
        return new ManifestEntry(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                ExportReason.valueOf(row.getString(8)));
    }
}
