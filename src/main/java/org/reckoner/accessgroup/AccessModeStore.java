package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** Reads and turns the switch between basic roles and groups. */
@ApplicationScoped
class AccessModeStore {
    private static final String MODE = "select by_groups, version, changed_at from access_mode where tenant_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    AccessMode of(TenantId tenant) {
        return read(MODE, tenant);
    }

    /** The same, held until the transaction ends: of two who take the last one's privileges away the second sees it. */
    AccessMode held() {
        return read(MODE + " for update", scope.required());
    }

    private AccessMode read(String sql, TenantId tenant) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                return row.next()
                        ? new AccessMode(
                                row.getBoolean(1),
                                row.getInt(2),
                                Database.instant(row.getObject(3, LocalDateTime.class)))
                        : AccessMode.ROLES;
            }
        });
    }

    /** Whether the switch is still as it was seen, and is turned now. */
    boolean turn(boolean byGroups, int seenVersion, Instant now) {
        return seenVersion == 0 ? insert(byGroups, now) : update(byGroups, seenVersion, now);
    }

    private boolean insert(boolean byGroups, Instant now) {
        return Database.unlessTaken(() -> database.call(c -> {
            try (var insert = c.prepareStatement(
                    "insert into access_mode (tenant_id, version, by_groups, changed_at) values (?, 1, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setBoolean(2, byGroups);
                insert.setObject(3, Database.stored(now));
                return insert.executeUpdate() == 1;
            }
        }));
    }

    private boolean update(boolean byGroups, int seenVersion, Instant now) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update access_mode set by_groups = ?, version = version + 1,"
                    + " changed_at = ? where tenant_id = ? and version = ?")) {
                update.setBoolean(1, byGroups);
                update.setObject(2, Database.stored(now));
                update.setLong(3, scope.required().value());
                update.setInt(4, seenVersion);
                return update.executeUpdate() == 1;
            }
        });
    }
}
