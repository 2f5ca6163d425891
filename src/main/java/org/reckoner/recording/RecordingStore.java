package org.reckoner.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** How long a tenant wants recordings kept. */
@ApplicationScoped
class RecordingStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    RecordingKeeping find() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select keep_days, version from call_recording where tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                return row.next() ? new RecordingKeeping(row.getInt(1), row.getInt(2)) : RecordingKeeping.UNSAID;
            }
        });
    }

    /** Whether they are still kept as long as was seen, and so many days now. */
    boolean keep(int keepDays, int seenVersion) {
        return seenVersion == 0 ? add(keepDays) : change(keepDays, seenVersion);
    }

    private boolean add(int keepDays) {
        return Database.unlessTaken(() -> database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into call_recording (tenant_id, version, keep_days) values (?, 1, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setInt(2, keepDays);
                return insert.executeUpdate() == 1;
            }
        }));
    }

    private boolean change(int keepDays, int seenVersion) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update call_recording set keep_days = ?, version = version + 1"
                    + " where tenant_id = ? and version = ?")) {
                update.setInt(1, keepDays);
                update.setLong(2, scope.required().value());
                update.setInt(3, seenVersion);
                return update.executeUpdate() == 1;
            }
        });
    }
}
