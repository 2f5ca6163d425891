package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PresenceEvent;

/** Presence events, by plain JDBC. User ids in them are the directory's. */
@ApplicationScoped
class PresenceEventStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The events of these ids, by id. */
    Map<String, PresenceEvent> stored(Collection<String> keys) {
        return database.call(c -> {
            var found = new HashMap<String, PresenceEvent>();
            try (var query = SqlLists.prepare(
                    c,
                    "select event_key, user_id, client, happened_at, presence from presence_event"
                            + " where (tenant_id, event_key) in " + SqlLists.pairs(keys.size()))) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(
                            rows.getString(1),
                            new PresenceEvent(
                                    rows.getString(1),
                                    rows.getString(2),
                                    ClientKind.valueOf(rows.getString(3)),
                                    Database.instant(rows.getObject(4, LocalDateTime.class)),
                                    rows.getString(5)));
                }
            }
            return found;
        });
    }

    void insert(Collection<PresenceEvent> events, Instant receivedAt) {
        if (events.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into presence_event (tenant_id, event_key, user_id, client,"
                    + " happened_at, presence, is_offline, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (var event : events) {
                    insert.setLong(1, scope.required().value());
                    insert.setString(2, event.eventId());
                    insert.setLong(3, Long.parseLong(event.userId()));
                    insert.setString(4, event.client().name());
                    insert.setObject(5, Database.stored(event.at()));
                    insert.setString(6, event.presence());
                    insert.setBoolean(7, event.isOffline());
                    insert.setObject(8, Database.stored(receivedAt));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
