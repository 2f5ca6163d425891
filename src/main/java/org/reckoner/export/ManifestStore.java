package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.reckoner.event.Leased;
import org.reckoner.platform.Database;

/** Which manifests are behind, who writes them, and what they list. */
@ApplicationScoped
class ManifestStore implements Leased {
    private static final int DATES_MAX = 1000;

    @Inject
    Database database;

    /**
     * What is asked for with the right to write.
     *
     * @param grownSince written before this it is due if it has grown
     * @param sinceLong written before this it is due in any case
     */
    record Lease(Instant now, Instant until, Instant grownSince, Instant sinceLong) {}

    /** Says that a date's manifest has something new to say. */
    void want(LocalDate date, int changes) {
        database.call(c -> {
            try (var upsert = c.prepareStatement("insert into export_manifest (report_on, wanted, written)"
                    + " values (?, ?, 0) on duplicate key update wanted = wanted + ?")) {
                upsert.setObject(1, date);
                upsert.setInt(2, changes);
                upsert.setInt(3, changes);
                return upsert.executeUpdate();
            }
        });
    }

    /** Whether a date has a manifest, written or to be written. */
    boolean exists(LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select 1 from export_manifest where report_on = ?")) {
                query.setObject(1, date);
                return query.executeQuery().next();
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
     * Takes the right to write a manifest that is behind and was not written since a moment. Before the second moment it is
     * written only when a quarter has been added to what it says, so that a date of any number of tenants is written over and
     * over no more than it would take to write it a few times.
     *
     * @return what it should say at least (the value of wanted), or 0 where it is not this node's to write
     */
    int lease(LocalDate date, String node, Lease lease) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update export_manifest set lease_owner = ?, lease_until = ?"
                    + " where report_on = ? and wanted > written and (lease_until is null or lease_until < ?)"
                    + " and (written_at is null or written_at <= ? and (wanted - written) * 4 >= written"
                    + " or written_at <= ?)")) {
                update.setString(1, node);
                update.setObject(2, Database.stored(lease.until()));
                update.setObject(3, date);
                update.setObject(4, Database.stored(lease.now()));
                update.setObject(5, Database.stored(lease.grownSince()));
                update.setObject(6, Database.stored(lease.sinceLong()));
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

    /** Records what a manifest says now and gives the right to write it back; false where that was lost meanwhile. */
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

    @Override
    public String giveBack() {
        return "update export_manifest set lease_owner = null, lease_until = null where lease_owner = ?";
    }

    /** Gives the right to write back without having written; false where it was lost meanwhile. */
    boolean release(LocalDate date, String node) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update export_manifest set lease_owner = null, lease_until = null"
                    + " where report_on = ? and lease_owner = ?")) {
                update.setObject(1, date);
                update.setString(2, node);
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Reads what a date's manifest lists, one by one, by key. */
    void entries(LocalDate date, Consumer<ManifestEntry> each) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select tenant_id, stored_at, object_key, size_bytes, sha256, instance_id, max_users, peak_users,"
                            + " version, reason from export_object where report_on = ? and state = 'STORED' order by object_key")) {
                query.setObject(1, date);
                for (var row = query.executeQuery(); row.next(); ) {
                    each.accept(entry(row));
                }
                return null;
            }
        });
    }

    /**
     * What was stored since then for a date and has no newer version, not even one that is on its way. Told apart here: asked
     * for each row whether there is a newer one, the database may read the whole date for each.
     */
    Set<ManifestEntry> standing(LocalDate date, Instant since) {
        return database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select tenant_id, stored_at, object_key, size_bytes, sha256, instance_id, max_users, peak_users,"
                            + " version, reason, state from export_object where report_on = ?"
                            + " and state in ('STORED', 'RESERVED')")) {
                query.setObject(1, date);
                var newest = new HashMap<Long, ManifestEntry>();
                var onItsWay = new HashMap<Long, Integer>();
                for (var row = query.executeQuery(); row.next(); ) {
                    if ("STORED".equals(row.getString(11))) {
                        newest.put(row.getLong(1), entry(row));
                    } else {
                        onItsWay.merge(row.getLong(1), row.getInt(9), Math::max);
                    }
                }
                newest.values()
                        .removeIf(entry -> entry.storedAt().isBefore(since)
                                || onItsWay.getOrDefault(entry.tenantId(), 0) > entry.version());
                return new HashSet<>(newest.values());
            }
        });
    }

    private static ManifestEntry entry(ResultSet row) throws SQLException {
        return new ManifestEntry(
                row.getLong(1),
                Database.instant(row.getObject(2, LocalDateTime.class)),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                ExportReason.valueOf(row.getString(10)));
    }
}
