package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;

/** Up to where each user's and client's events are known, by plain JDBC. */
@ApplicationScoped
class PresenceStreamStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /**
     * Where a user and client stand.
     *
     * @param latest the last event's moment, or null before the first
     * @param login since when they are logged in, or null
     */
    record Standing(Instant latest, Instant login) {}

    /**
     * Holds streams until the transaction ends, and makes those that are new. In their order, so that two who do so wait for
     * each other.
     */
    SortedMap<PresenceStream, Standing> hold(SortedSet<PresenceStream> streams) {
        database.call(c -> {
            try (var upsert = c.prepareStatement("insert into presence_stream (tenant_id, user_id, client)"
                    + " values (?, ?, ?) on duplicate key update client = client")) {
                for (var stream : streams) {
                    upsert.setLong(1, scope.required().value());
                    upsert.setLong(2, stream.userId());
                    upsert.setString(3, stream.client().name());
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
        return read(streams);
    }

    private SortedMap<PresenceStream, Standing> read(SortedSet<PresenceStream> streams) {
        var users = new TreeSet<Long>();
        streams.forEach(stream -> users.add(stream.userId()));
        return database.call(c -> {
            var found = new TreeMap<PresenceStream, Standing>();
            try (var query = SqlLists.prepare(
                    c,
                    "select user_id, client, latest_at, login_at from presence_stream where (tenant_id, user_id) in "
                            + SqlLists.pairs(users.size()))) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(
                            new PresenceStream(rows.getLong(1), ClientKind.valueOf(rows.getString(2))),
                            new Standing(
                                    Database.instant(rows.getObject(3, LocalDateTime.class)),
                                    Database.instant(rows.getObject(4, LocalDateTime.class))));
                }
            }
            found.keySet().retainAll(streams);
            return found;
        });
    }

    /** Says where streams that are held stand from now on. */
    void stand(Map<PresenceStream, Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var upsert =
                    c.prepareStatement("insert into presence_stream (tenant_id, user_id, client, latest_at, login_at)"
                            + " values (?, ?, ?, ?, ?) on duplicate key update"
                            + " latest_at = values(latest_at), login_at = values(login_at)")) {
                for (var entry : standings.entrySet()) {
                    upsert.setLong(1, scope.required().value());
                    upsert.setLong(2, entry.getKey().userId());
                    upsert.setString(3, entry.getKey().client().name());
                    upsert.setObject(4, Database.stored(entry.getValue().latest()));
                    upsert.setObject(5, Database.stored(entry.getValue().login()));
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }
}
