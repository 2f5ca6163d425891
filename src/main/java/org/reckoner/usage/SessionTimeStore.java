package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantRows;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.PeriodCount;

/** Sessions by time, those that were sent and those that presence events come to, as counting takes them; by plain JDBC. */
@ApplicationScoped
class SessionTimeStore {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** So many that begin one after the other are read at once: 16 bytes each where they are counted. */
    static final int SLICE = 100_000;

    /** Sessions as they were sent. */
    private static final String SENT =
            "select user_id, timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', login_at),"
                    + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', logout_at), client"
                    + " from usage_session where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ?"
                    + " order by tenant_id, over_a_day, login_at";

    /** Sessions that presence events come to. */
    private static final String DERIVED =
            "select user_id, timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', login_at),"
                    + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', logout_at), client"
                    + " from presence_session where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ?"
                    + " order by tenant_id, over_a_day, login_at";

    private static final String PLACE_OF_SENT = "select login_at from usage_session where tenant_id = ?"
            + " and over_a_day = ? and login_at >= ? and login_at < ? order by tenant_id, over_a_day, login_at limit 1 offset ?";

    private static final String PLACE_OF_DERIVED = "select login_at from presence_session where tenant_id = ?"
            + " and over_a_day = ? and login_at >= ? and login_at < ? order by tenant_id, over_a_day, login_at limit 1 offset ?";

    private static final String OF_SOME =
            " and over_a_day = ? and login_at >= ? and login_at < ? order by tenant_id limit " + TenantRows.ROWS_MAX;

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** When sessions began, at the first moment or after and before the second. */
    private record Began(boolean overADay, Instant from, Instant until) {
        /** Of those over a day, and open ones, any may reach into a span. */
        static Began longBefore(Span span) {
            return new Began(true, Instant.EPOCH, span.until());
        }

        static Began shortlyBefore(Span span) {
            return new Began(false, span.from().minus(A_DAY), span.until());
        }
    }

    /** Visits all sessions that have an instant of the span or begin in it, and some that do neither. */
    void eachOf(Span span, SessionVisitor visitor) {
        for (var began : List.of(Began.longBefore(span), Began.shortlyBefore(span))) {
            if (!areKnown(began, visitor)) {
                visit(began, visitor);
            }
        }
    }

    /**
     * The same, and says now and then up to where they are told: none that comes afterwards begins earlier. Between two such moments
     * are not many more than a slice of them.
     */
    void eachInOrder(Span span, int slice, SessionVisitor visitor, Consumer<Instant> settled) {
        var anyLength = Began.longBefore(span);
        if (!areKnown(anyLength, visitor)) {
            visit(anyLength, visitor);
        }
        var all = Began.shortlyBefore(span);
        if (areKnown(all, visitor)) {
            return;
        }
        if (place(PLACE_OF_DERIVED, all.from(), all.until(), 0).isEmpty()) {
            inOneGo(SENT, all, slice, visitor, settled);
        } else if (place(PLACE_OF_SENT, all.from(), all.until(), 0).isEmpty()) {
            inOneGo(DERIVED, all, slice, visitor, settled);
        } else {
            bySlices(all, slice, visitor, settled);
        }
    }

    private void inOneGo(String sql, Began all, int slice, SessionVisitor visitor, Consumer<Instant> settled) {
        var told = new int[1];
        visit(sql, all, (user, login, logout, client) -> {
            if (++told[0] % slice == 0) {
                settled.accept(Database.instant(login));
            }
            visitor.session(user, login, logout, client);
        });
    }

    /** Where some were sent and some derived, which are in two tables: finding a slice's end goes over its sessions once more. */
    private void bySlices(Began all, int slice, SessionVisitor visitor, Consumer<Instant> settled) {
        for (var from = all.from(); from.isBefore(all.until()); ) {
            var until = sliceEnd(from, all.until(), slice);
            visit(new Began(false, from, until), visitor);
            settled.accept(until);
            from = until;
        }
    }

    private Instant sliceEnd(Instant from, Instant until, int slice) {
        return Stream.of(place(PLACE_OF_SENT, from, until, slice), place(PLACE_OF_DERIVED, from, until, slice))
                .flatMap(Optional::stream)
                .filter(place -> place.isAfter(from)) // all of a slice may begin at once
                .min(Comparator.naturalOrder())
                .orElse(until);
    }

    /** When the one behind so many began. */
    private Optional<Instant> place(String sql, Instant from, Instant until, int behind) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                query.setBoolean(2, false);
                query.setObject(3, Database.stored(from));
                query.setObject(4, Database.stored(until));
                query.setInt(5, behind);
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(Database.instant(row.getObject(1, LocalDateTime.class)))
                        : Optional.empty();
            }
        });
    }

    /** Tells those that were read ahead. */
    private boolean areKnown(Began began, SessionVisitor visitor) {
        var sent = ahead.known("sessions", List.of(began), some -> ahead(some, sent(some), began));
        var derived = ahead.known("derived sessions", List.of(began), some -> ahead(some, derived(some), began));
        if (sent.isEmpty() || derived.isEmpty()) {
            return false;
        }
        sent.get().forEach(session -> session.tell(visitor));
        derived.get().forEach(session -> session.tell(visitor));
        return true;
    }

    private void visit(Began began, SessionVisitor visitor) {
        visit(SENT, began, visitor);
        visit(DERIVED, began, visitor);
    }

    private void visit(String sql, Began began, SessionVisitor visitor) {
        database.call(c -> {
            try (var query = Database.streamed(c, sql)) {
                query.setLong(1, scope.required().value());
                query.setBoolean(2, began.overADay());
                query.setObject(3, Database.stored(began.from()));
                query.setObject(4, Database.stored(began.until()));
                for (var rows = query.executeQuery(); rows.next(); ) {
                    known(rows, 1).tell(visitor);
                }
            }
            return null;
        });
    }

    private static String sent(TenantList some) {
        return "select tenant_id, user_id, timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', login_at),"
                + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', logout_at), client"
                + " from usage_session where tenant_id in "
                + some.marks() + OF_SOME;
    }

    private static String derived(TenantList some) {
        return "select tenant_id, user_id, timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', login_at),"
                + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', logout_at), client"
                + " from presence_session where tenant_id in "
                + some.marks() + OF_SOME;
    }

    /** A session that was read ahead. */
    private record Known(long user, long login, long logout, ClientKind client) {
        void tell(SessionVisitor visitor) {
            visitor.session(user, login, logout, client);
        }
    }

    private Map<Long, List<Known>> ahead(TenantList tenants, String sql, Began began) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                var next = tenants.bind(query, 1);
                query.setBoolean(next, began.overADay());
                query.setObject(next + 1, Database.stored(began.from()));
                query.setObject(next + 2, Database.stored(began.until()));
                return TenantRows.read(query, tenants, row -> known(row, 2));
            }
        });
    }

    private static Known known(ResultSet row, int first) throws SQLException {
        var login = row.getLong(first + 1);
        var logout = row.getLong(first + 2);
        var isOpen = row.wasNull();
        return new Known(
                row.getLong(first),
                login,
                isOpen ? PeriodCount.OPEN : logout,
                ClientKind.valueOf(row.getString(first + 3)));
    }
}
