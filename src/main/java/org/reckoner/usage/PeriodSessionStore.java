package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;

/** A period's sessions with their clients, by plain JDBC: one is in memory. */
@ApplicationScoped
class PeriodSessionStore {
    private static final Duration A_DAY = Duration.ofHours(24);

    private static final String SENT = "select user_id, login_at, logout_at, client from usage_session"
            + " where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ?";
    private static final String DERIVED = "select user_id, login_at, logout_at, client from presence_session"
            + " where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Gets sessions one by one; must not use the database meanwhile. */
    @FunctionalInterface
    interface Visitor {
        void session(long userId, Instant login, Instant logoutOrNull, ClientKind client);
    }

    /** Visits all sessions that have an instant of the span or begin in it, and some that do neither. */
    void each(Span span, Visitor visitor) {
        database.call(c -> {
            for (var sessions : List.of(SENT, DERIVED)) {
                visit(c, sessions, false, new Span(span.from().minus(A_DAY), span.until()), visitor);
                visit(c, sessions, true, new Span(Instant.EPOCH, span.until()), visitor);
            }
            return null;
        });
    }

    private void visit(Connection c, String sql, boolean overADay, Span began, Visitor visitor) throws SQLException {
        try (var query = Database.streamed(c, sql)) {
            query.setLong(1, scope.required().value());
            query.setBoolean(2, overADay);
            query.setObject(3, Database.stored(began.from()));
            query.setObject(4, Database.stored(began.until()));
            for (var rows = query.executeQuery(); rows.next(); ) {
                visitor.session(
                        rows.getLong(1),
                        Database.instant(rows.getObject(2, LocalDateTime.class)),
                        Database.instant(rows.getObject(3, LocalDateTime.class)),
                        ClientKind.valueOf(rows.getString(4)));
            }
        }
    }

    /** How many sessions began in the span, counted up to a maximum and no further. */
    int count(Span span, int max) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from (select login_at from usage_session"
                    + " where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ? limit ?) few")) {
                query.setLong(1, scope.required().value());
                query.setBoolean(2, false);
                query.setObject(3, Database.stored(span.from()));
                query.setObject(4, Database.stored(span.until()));
                query.setInt(5, max);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** How often usage of these dates has come or changed so far: never falls. */
    long changes(LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select coalesce(sum(wanted), 0) from usage_day"
                    + " where tenant_id = ? and report_on >= ? and report_on < ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, from);
                query.setObject(3, until);
                var row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }
}
