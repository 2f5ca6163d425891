package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.LoginSession;

/** Sessions, by plain JDBC. User ids in them are the directory's. */
@ApplicationScoped
class SessionStore {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** The first log-in of tenant {@code t}, as each table and stretch of its index has it. */
    private static final String FIRST_LOGINS = Stream.of("usage_session", "presence_session")
            .flatMap(table -> Stream.of(firstLogin(table, "false"), firstLogin(table, "true")))
            .collect(Collectors.joining(", "));

    private static final int FIRSTS = 4;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The sessions of these ids, by id; held until the transaction ends where they are to be changed. */
    Map<String, LoginSession> stored(Collection<String> keys, boolean toChange) {
        return database.call(c -> {
            var found = new HashMap<String, LoginSession>();
            var sql = "select session_key, user_id, login_at, logout_at, client from usage_session"
                    + " where (tenant_id, session_key) in " + SqlLists.pairs(keys.size())
                    + (toChange ? " for update" : "");
            try (var query = SqlLists.prepare(c, sql)) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(
                            rows.getString(1),
                            new LoginSession(
                                    rows.getString(1),
                                    rows.getString(2),
                                    Database.instant(rows.getObject(3, LocalDateTime.class)),
                                    Database.instant(rows.getObject(4, LocalDateTime.class)),
                                    ClientKind.valueOf(rows.getString(5))));
                }
            }
            return found;
        });
    }

    /** Whether there is a session whose id is one of two or, in the order of its characters, between them. */
    boolean isAnyBetween(String first, String last) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select 1 from usage_session where tenant_id = ? and session_key >= ?"
                    + " and session_key <= ? limit 1")) {
                query.setLong(1, scope.required().value());
                query.setString(2, first);
                query.setString(3, last);
                return query.executeQuery().next();
            }
        });
    }

    /**
     * Inserts sessions if the id of none of them is there.
     *
     * @return whether they are in; otherwise nothing has changed
     */
    boolean insertNew(Collection<LoginSession> sessions, Instant receivedAt) {
        return Database.unlessTaken(() -> {
            insert(sessions, receivedAt);
            return true;
        });
    }

    /** Inserts sessions, by one statement: all of them or, where a key refuses, none. */
    void insert(Collection<LoginSession> sessions, Instant receivedAt) {
        if (sessions.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement(SqlLists.rows(
                    "insert into usage_session (tenant_id, session_key, user_id, login_at, logout_at, client, over_a_day,"
                            + " received_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    sessions.size()))) {
                var tenant = scope.required().value();
                var received = Database.stored(receivedAt);
                var parameter = 1;
                for (var session : sessions) {
                    insert.setLong(parameter++, tenant);
                    insert.setString(parameter++, session.sessionId());
                    insert.setLong(parameter++, Long.parseLong(session.userId()));
                    insert.setString(parameter++, Database.stored(session.login()));
                    insert.setString(parameter++, Database.stored(session.logoutOrNull()));
                    insert.setString(parameter++, session.client().name());
                    insert.setBoolean(parameter++, isOverADay(session));
                    insert.setString(parameter++, received);
                }
                return insert.executeUpdate();
            }
        });
    }

    /** Gives open sessions their end. */
    void complete(Collection<LoginSession> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var update = c.prepareStatement("update usage_session set logout_at = ?, over_a_day = ?"
                    + " where tenant_id = ? and session_key = ? and logout_at is null")) {
                for (var session : sessions) {
                    update.setObject(1, Database.stored(session.logoutOrNull()));
                    update.setBoolean(2, isOverADay(session));
                    update.setLong(3, scope.required().value());
                    update.setString(4, session.sessionId());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    private static boolean isOverADay(LoginSession session) {
        return session.isOpen()
                || Duration.between(session.login(), session.logoutOrNull()).compareTo(A_DAY) > 0;
    }

    /** In the index's order, whose first row is enough: min() would read all of a tenant's sessions on H2. */
    private static String firstLogin(String table, String overADay) {
        return "(select s.login_at from " + table + " s where s.tenant_id = t.id and s.over_a_day = " + overADay
                + " order by s.tenant_id, s.over_a_day, s.login_at limit 1)";
    }

    /** When anybody logged in first. */
    Optional<Instant> firstLogin() {
        return firstLogins(List.of(scope.required())).values().stream().findFirst();
    }

    /**
     * When anybody of some tenants logged in first, by tenant. Asked of each tenant by the same words: a statement of as many parts as
     * there are tenants takes the database longer to read than to answer.
     */
    Map<Long, Instant> firstLogins(Collection<TenantId> tenants) {
        var sql = "select t.id, " + FIRST_LOGINS + " from tenant t where t.id in (" + SqlLists.marks(tenants.size())
                + ")";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                var place = 1;
                for (var tenant : tenants) {
                    query.setLong(place++, tenant.value());
                }
                var found = new HashMap<Long, Instant>();
                for (var row = query.executeQuery(); row.next(); ) {
                    for (var column = 2; column < 2 + FIRSTS; column++) {
                        var login = Database.instant(row.getObject(column, LocalDateTime.class));
                        if (login != null) {
                            found.merge(row.getLong(1), login, (one, other) -> one.isBefore(other) ? one : other);
                        }
                    }
                }
                return found;
            }
        });
    }
}
