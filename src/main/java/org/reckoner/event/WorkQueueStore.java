package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.event.QueueState.ItemCount;
import org.reckoner.platform.Database;

/** Counts over all nodes and tenants, each bounded by an index: what is finished is not read. */
@ApplicationScoped
class WorkQueueStore {
    @Inject
    Database database;

    /** What is not finished well, by process and state. */
    List<ItemCount> items() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select process_key, state, count(*) from work_item"
                    + " where state in ('WAITING', 'RUNNING', 'PARKED') group by process_key, state")) {
                var found = new ArrayList<ItemCount>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new ItemCount(
                            ProcessKey.valueOf(row.getString(1)), ItemState.valueOf(row.getString(2)), row.getInt(3)));
                }
                return found;
            }
        });
    }

    Map<ProcessKey, Integer> openRuns() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select process_key, count(*) from process_run where open_slot = 1 group by process_key")) {
                var found = new EnumMap<ProcessKey, Integer>(ProcessKey.class);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(ProcessKey.valueOf(row.getString(1)), row.getInt(2));
                }
                return found;
            }
        });
    }

    /** By the index of each process's history, newest first: one open run may stand before the last closed one. */
    Map<ProcessKey, Instant> lastClosed() {
        return database.call(c -> {
            var found = new EnumMap<ProcessKey, Instant>(ProcessKey.class);
            try (var query = c.prepareStatement("select closed_at from process_run where process_key = ?"
                    + " and closed_at is not null order by id desc limit 1")) {
                for (var key : ProcessKey.values()) {
                    query.setString(1, key.name());
                    var row = query.executeQuery();
                    if (row.next()) {
                        found.put(key, Database.instant(row.getObject(1, LocalDateTime.class)));
                    }
                }
                return found;
            }
        });
    }

    /** Since when the oldest item waits that could be done now. */
    Optional<Instant> oldestDue(Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select next_attempt_at from work_item where state = 'WAITING'"
                    + " and next_attempt_at <= ? order by state, next_attempt_at, id limit 1")) {
                query.setObject(1, Database.stored(now));
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(Database.instant(row.getObject(1, LocalDateTime.class)))
                        : Optional.empty();
            }
        });
    }

    /** When an item was last finished, well or not. */
    Optional<Instant> lastFinished() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select max(finished_at) from work_item")) {
                var row = query.executeQuery();
                row.next();
                return Optional.ofNullable(Database.instant(row.getObject(1, LocalDateTime.class)));
            }
        });
    }

    /** Items whose lease has run out. */
    int lost(Instant now) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select count(*) from work_item where state = 'RUNNING' and lease_until < ?")) {
                query.setObject(1, Database.stored(now));
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
