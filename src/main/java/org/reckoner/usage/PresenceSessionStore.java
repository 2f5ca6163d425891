package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** The sessions that presence events come to, by plain JDBC. */
@ApplicationScoped
class PresenceSessionStore {
    private static final Duration A_DAY = Duration.ofHours(24);

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A session and whose it is. */
    record Owned(PresenceStream stream, Stretch session) {}

    /** Adds sessions, or gives those that are there their end. */
    void put(List<Owned> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var upsert = c.prepareStatement(
                    "insert into presence_session (tenant_id, user_id, client, login_at, logout_at, over_a_day)"
                            + " values (?, ?, ?, ?, ?, ?) on duplicate key update"
                            + " logout_at = values(logout_at), over_a_day = values(over_a_day)")) {
                for (var owned : sessions) {
                    upsert.setLong(1, scope.required().value());
                    upsert.setLong(2, owned.stream().userId());
                    upsert.setString(3, owned.stream().client().name());
                    upsert.setObject(4, Database.stored(owned.session().login()));
                    upsert.setObject(5, Database.stored(owned.session().logoutOrNull()));
                    upsert.setBoolean(6, isOverADay(owned.session()));
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    private static boolean isOverADay(Stretch session) {
        return session.logoutOrNull() == null
                || Duration.between(session.login(), session.logoutOrNull()).compareTo(A_DAY) > 0;
    }

    void remove(PresenceStream stream, Instant login) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from presence_session"
                    + " where tenant_id = ? and user_id = ? and client = ? and login_at = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, stream.userId());
                delete.setString(3, stream.client().name());
                delete.setObject(4, Database.stored(login));
                return delete.executeUpdate();
            }
        });
    }

    Optional<Stretch> lastUpTo(PresenceStream stream, Instant at) {
        return session(
                "select login_at, logout_at from presence_session where tenant_id = ? and user_id = ? and client = ?"
                        + " and login_at <= ? order by login_at desc limit 1",
                stream,
                at);
    }

    Optional<Stretch> firstAfter(PresenceStream stream, Instant at) {
        return session(
                "select login_at, logout_at from presence_session where tenant_id = ? and user_id = ? and client = ?"
                        + " and login_at > ? order by login_at limit 1",
                stream,
                at);
    }

    /** Since when somebody is logged in; empty where they are not. */
    Optional<Instant> openSince(PresenceStream stream) {
        return lastUpTo(stream, Instant.parse("9999-01-01T00:00:00Z"))
                .filter(session -> session.logoutOrNull() == null)
                .map(Stretch::login);
    }

    Optional<Instant> offlineFrom(PresenceStream stream, Instant at) {
        return first(
                "select happened_at, happened_at from presence_event where tenant_id = ? and user_id = ? and client = ?"
                        + " and is_offline = true and happened_at >= ? order by happened_at limit 1",
                stream,
                at);
    }

    Optional<Instant> presentAfter(PresenceStream stream, Instant at) {
        return first(
                "select happened_at, happened_at from presence_event where tenant_id = ? and user_id = ? and client = ?"
                        + " and is_offline = false and happened_at > ? order by happened_at limit 1",
                stream,
                at);
    }

    private Optional<Instant> first(String sql, PresenceStream stream, Instant at) {
        return session(sql, stream, at).map(Stretch::login);
    }

    private Optional<Stretch> session(String sql, PresenceStream stream, Instant at) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                query.setLong(2, stream.userId());
                query.setString(3, stream.client().name());
                query.setObject(4, Database.stored(at));
                var row = query.executeQuery();
                return row.next() ? Optional.of(stretch(row)) : Optional.empty();
            }
        });
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                Database.instant(row.getObject(1, LocalDateTime.class)),
                Database.instant(row.getObject(2, LocalDateTime.class)));
    }
}
