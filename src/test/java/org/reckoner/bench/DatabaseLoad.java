package org.reckoner.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeSet;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Database;
import org.reckoner.rating.LoginSession;

/**
 * Writes a load straight into a database that has the schema, by batches: an installation as it is after a month, without
 * anything counted or exported. A thousand rows a batch, ten thousand a transaction.
 */
public final class DatabaseLoad {
    private static final int BATCH = 1_000;
    private static final int TRANSACTION = 10_000;
    private static final Instant LOADED_AT = Instant.parse("2026-10-01T00:00:00Z");

    private static final String TENANT = "insert into tenant (id, version, state, steps_done, name, name_key,"
            + " primary_contact, primary_contact_email, billable, installation, external_id, source_id, instance_id,"
            + " country, billing_region, zone, currency, users_max, authentication, password_length_min,"
            + " password_classes_min, created_at) values (?, 0, 'ACTIVE', 4, ?, ?, 'Pat Primary', 'pat@tenant.example', ?,"
            + " 'CLOUD', ?, 'LOAD', ?, 'GB', 'EMEA', ?, 'GBP', ?, 'FORM', 12, 1, ?)";
    private static final String FIGURE = "insert into tenant_figure (tenant_id, active_users) values (?, ?)";
    private static final String USER = "insert into directory_user (tenant_id, id, version, user_key, name, email,"
            + " state, search_text, created_at) values (?, ?, 0, ?, ?, ?, 'ACTIVE', ?, ?)";
    private static final String HOLDING = "insert into licence_holding (tenant_id, id, version, user_id, level,"
            + " held_from) values (?, ?, 0, ?, ?, ?)";
    private static final String SESSION = "insert into usage_session (tenant_id, session_key, user_id, login_at,"
            + " logout_at, client, over_a_day, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DAY =
            "insert into usage_day (tenant_id, report_on, wanted, counted) values (?, ?, 1, 0)";

    private final Connection connection;
    private final Load load;
    private long nextId;

    private DatabaseLoad(Connection connection, Load load) {
        this.connection = connection;
        this.load = load;
    }

    /**
     * Loads everything.
     *
     * @param connection in no transaction
     * @return the id of the first tenant; those of the others follow
     */
    public static long into(Connection connection, Load load) throws SQLException {
        var committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            return new DatabaseLoad(connection, load).everything();
        } finally {
            connection.rollback();
            connection.setAutoCommit(committing);
        }
    }

    private long everything() throws SQLException {
        var ids = load.tenants() + 2L * load.users();
        var first = reserve(ids);
        nextId = first + load.tenants();
        // what is closed first is written first: the rows that the others refer to
        try (var figures = rows(FIGURE);
                var tenants = rows(TENANT)) {
            load.eachTenant().forEach(tenant -> {
                tenant(tenants, first, tenant);
                figures.add(first + tenant.index(), tenant.users());
            });
        }
        SessionIndexes.drop(connection);
        try {
            load.eachTenant().forEach(tenant -> people(first + tenant.index(), tenant));
        } finally {
            SessionIndexes.make(connection);
        }
        return first;
    }

    /** As the application reserves its own, in the same row; theirs begin behind. */
    private long reserve(long count) throws SQLException {
        try (var update = connection.prepareStatement(
                        "update id_generator set next_value = next_value + ? where name = 'ids'");
                var query = connection.prepareStatement("select next_value from id_generator where name = 'ids'")) {
            update.setLong(1, count);
            update.executeUpdate();
            var row = query.executeQuery();
            row.next();
            var first = row.getLong(1) - count + 1;
            connection.commit();
            return first;
        }
    }

    private static void tenant(Rows rows, long first, LoadTenant tenant) {
        rows.add(
                first + tenant.index(),
                tenant.name(),
                tenant.name().toLowerCase(Locale.ROOT),
                tenant.isPureConnect() ? "PURECONNECT" : "NONE",
                tenant.externalId(),
                tenant.isPureConnect() ? tenant.instanceId() : null,
                tenant.zone().getId(),
                tenant.users(),
                Database.stored(LOADED_AT));
    }

    private void people(long id, LoadTenant tenant) {
        var firstUser = nextId;
        var firstHolding = nextId + tenant.users();
        nextId = firstHolding + tenant.users();
        try (var holdings = rows(HOLDING);
                var users = rows(USER)) {
            tenant.eachUser().forEach(person -> {
                var userId = firstUser + person.index();
                var text = person.key() + " " + person.name() + " " + person.email();
                users.add(
                        id,
                        userId,
                        person.key(),
                        person.name(),
                        person.email(),
                        text.toLowerCase(Locale.ROOT),
                        Database.stored(LOADED_AT));
                holdings.add(
                        id,
                        firstHolding + person.index(),
                        userId,
                        person.level().name(),
                        Database.stored(tenant.licensedFrom()));
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        words(id);
        sessions(id, firstUser, tenant);
    }

    /** What people are searched by: the ids, the addresses, the names and last names. */
    private void words(long id) {
        try (var insert = connection.prepareStatement("insert into directory_user_word (tenant_id, word, user_id)"
                + " select tenant_id, substring(lower(user_key), 1, 40), id from directory_user where tenant_id = ?"
                + " union select tenant_id, substring(lower(email), 1, 40), id from directory_user where tenant_id = ?"
                + " union select tenant_id, substring(lower(name), 1, 40), id from directory_user where tenant_id = ?"
                + " union select tenant_id, substring(lower(trim(substring(name, locate(' ', name)))), 1, 40), id"
                + " from directory_user where tenant_id = ?")) {
            insert.setLong(1, id);
            insert.setLong(2, id);
            insert.setLong(3, id);
            insert.setLong(4, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sessions(long id, long firstUser, LoadTenant tenant) {
        var touched = new TreeSet<LocalDate>();
        try (var sessions = rows(SESSION);
                var days = rows(DAY)) {
            tenant.eachSession((user, s) -> {
                touched.add(LocalDays.dateOf(s.login(), tenant.zone()));
                if (!s.isOpen()) {
                    touched.add(LocalDays.dateOf(s.logoutOrNull(), tenant.zone()));
                }
                sessions.add(
                        id,
                        s.sessionId(),
                        firstUser + user,
                        Database.stored(s.login()),
                        Database.stored(s.logoutOrNull()),
                        s.client().name(),
                        isOverADay(s),
                        Database.stored(LOADED_AT));
            });
            touched.forEach(date -> days.add(id, date));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOverADay(LoginSession s) {
        return s.isOpen() || s.logoutOrNull().isAfter(s.login().plusSeconds(24 * 60 * 60));
    }

    private Rows rows(String sql) throws SQLException {
        return new Rows(connection, sql);
    }

    /** Inserts that wait until there are enough of them. */
    private static final class Rows implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private int waiting;
        private int uncommitted;

        Rows(Connection connection, String sql) throws SQLException {
            this.connection = connection;
            this.insert = connection.prepareStatement(sql);
        }

        void add(Object... values) {
            try {
                for (var i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH) {
                    flush();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            uncommitted += waiting;
            waiting = 0;
            if (uncommitted >= TRANSACTION) {
                connection.commit();
                uncommitted = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            try (insert) {
                if (waiting > 0) {
                    flush();
                }
                connection.commit();
            }
        }
    }
}
