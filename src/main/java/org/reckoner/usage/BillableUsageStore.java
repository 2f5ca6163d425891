package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reckoner.period.Dates;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PeriodCount;

/** Reads whole periods of usage for rating, by plain JDBC. */
@ApplicationScoped
class BillableUsageStore {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final long MICROS = 1_000_000;
    private static final String SENT =
            "select user_id, login_at, logout_at, client from usage_session where tenant_id = ? and over_a_day = ?";
    private static final String DERIVED =
            "select user_id, login_at, logout_at, client from presence_session where tenant_id = ? and over_a_day = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    void eachSession(Span span, SessionVisitor visitor) {
        database.call(c -> {
            for (var sessions : List.of(SENT, DERIVED)) {
                visit(c, sessions, new Began(false, span.from().minus(A_DAY), span.until()), visitor);
                visit(c, sessions, new Began(true, Instant.EPOCH, span.until()), visitor);
            }
            return null;
        });
    }

    /** When sessions began, at the first moment or after and before the second. */
    private record Began(boolean overADay, Instant from, Instant until) {}

    private void visit(Connection c, String sessions, Began began, SessionVisitor visitor) throws SQLException {
        try (var query = Database.streamed(c, sessions + " and login_at >= ? and login_at < ?")) {
            query.setLong(1, scope.required().value());
            query.setBoolean(2, began.overADay());
            query.setObject(3, Database.stored(began.from()));
            query.setObject(4, Database.stored(began.until()));
            for (var rows = query.executeQuery(); rows.next(); ) {
                var logout = rows.getObject(3, LocalDateTime.class);
                visitor.session(
                        rows.getLong(1),
                        micros(rows.getObject(2, LocalDateTime.class)),
                        logout == null ? PeriodCount.OPEN : micros(logout),
                        ClientKind.valueOf(rows.getString(4)));
            }
        }
    }

    private static long micros(LocalDateTime stored) {
        return stored.toEpochSecond(ZoneOffset.UTC) * MICROS + stored.getNano() / 1000;
    }

    /**
     * Sessions, presence and licences raise what is wanted of the dates they touch; calls and uses of resources are only ever added.
     *
     * @param dates the tenant's own
     */
    String mark(RatedStretch stretch, Dates dates) {
        return database.call(
                c -> "d" + days(c, dates) + " c" + calls(c, stretch.calls()) + " r" + resources(c, stretch.dates()));
    }

    private long days(Connection c, Dates dates) throws SQLException {
        try (var query = c.prepareStatement("select coalesce(sum(wanted), 0) from usage_day"
                + " where tenant_id = ? and report_on >= ? and report_on < ?")) {
            query.setObject(2, dates.from());
            query.setObject(3, dates.until());
            return number(query);
        }
    }

    private long calls(Connection c, Span span) throws SQLException {
        try (var query = c.prepareStatement(
                "select count(*) from usage_call where tenant_id = ? and start_at >= ? and start_at < ?")) {
            query.setObject(2, Database.stored(span.from()));
            query.setObject(3, Database.stored(span.until()));
            return number(query);
        }
    }

    private long resources(Connection c, Dates dates) throws SQLException {
        try (var query = c.prepareStatement(
                "select count(*) from usage_resource where tenant_id = ? and used_on >= ? and used_on < ?")) {
            query.setObject(2, dates.from());
            query.setObject(3, dates.until());
            return number(query);
        }
    }

    private long number(PreparedStatement query) throws SQLException {
        query.setLong(1, scope.required().value());
        var row = query.executeQuery();
        row.next();
        return row.getLong(1);
    }
}
