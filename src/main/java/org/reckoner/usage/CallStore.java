package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.period.Span;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantRows;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.voice.CallDirection;

/** Calls, by plain JDBC. */
@ApplicationScoped
class CallStore {
    private static final String COLUMNS = "select call_key, direction, call_type, our_number, origin, destination,"
            + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', start_at),"
            + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', end_at), user_key, campaign from usage_call";

    /** Rows of one statement: H2 takes 100,000 parameters. */
    private static final int ROWS_AT_ONCE = 1000;

    private static final String BY_SOME = "select tenant_id, call_key, direction, call_type, our_number, origin,"
            + " destination, timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', start_at),"
            + " timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', end_at), user_key, campaign from usage_call"
            + " where tenant_id in ";

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The calls of these ids, by id. */
    Map<String, CallRecord> stored(Collection<String> keys) {
        return database.call(c -> {
            var found = new HashMap<String, CallRecord>();
            try (var query =
                    SqlLists.prepare(c, COLUMNS + " where (tenant_id, call_key) in " + SqlLists.pairs(keys.size()))) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(rows.getString(1), call(rows, 1));
                }
            }
            return found;
        });
    }

    /** Visits the calls that start in a span, one by one, in no order that is promised. */
    void each(Span span, Consumer<CallRecord> visitor) {
        var known = ahead.known("calls", List.of(span), tenants -> ahead(tenants, span));
        if (known.isPresent()) {
            known.get().forEach(visitor);
            return;
        }
        database.call(c -> {
            try (var query =
                    Database.streamed(c, COLUMNS + " where tenant_id = ? and start_at >= ? and start_at < ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(span.from()));
                query.setObject(3, Database.stored(span.until()));
                for (var rows = query.executeQuery(); rows.next(); ) {
                    visitor.accept(call(rows, 1));
                }
            }
            return null;
        });
    }

    private Map<Long, List<CallRecord>> ahead(TenantList tenants, Span span) {
        return database.call(c -> {
            try (var query = c.prepareStatement(BY_SOME + tenants.marks()
                    + " and start_at >= ? and start_at < ? order by tenant_id limit " + TenantRows.ROWS_MAX)) {
                var next = tenants.bind(query, 1);
                query.setObject(next, Database.stored(span.from()));
                query.setObject(next + 1, Database.stored(span.until()));
                return TenantRows.read(query, tenants, row -> call(row, 2));
            }
        });
    }

    int count(Span span, int max) {
        var begun = "select start_at from usage_call where tenant_id = ? and start_at >= ? and start_at < ?";
        return database.call(c -> BoundedCount.of(
                c,
                begun,
                query -> {
                    query.setLong(1, scope.required().value());
                    query.setObject(2, Database.stored(span.from()));
                    query.setObject(3, Database.stored(span.until()));
                    return 4;
                },
                max));
    }

    /** The next calls behind a place, by start and id: taken while the database looks for those behind them. */
    List<CallRecord> after(CallPlace place, Instant until, int size) {
        return database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    COLUMNS + " where tenant_id = ? and start_at >= ? and start_at < ?"
                            + " and (start_at > ? or call_key > ?) order by start_at, call_key limit ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(place.start()));
                query.setObject(3, Database.stored(until));
                query.setObject(4, Database.stored(place.start()));
                query.setString(5, place.key());
                query.setInt(6, size);
                var found = new ArrayList<CallRecord>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(call(rows, 1));
                }
                return found;
            }
        });
    }

    /** The so-manieth call behind a place; empty where there are not so many. */
    Optional<CallPlace> place(CallPlace behind, Instant until, int count) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select start_at, call_key from usage_call where tenant_id = ?"
                    + " and start_at >= ? and start_at < ? and (start_at > ? or call_key > ?)"
                    + " order by start_at, call_key limit 1 offset ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(behind.start()));
                query.setObject(3, Database.stored(until));
                query.setObject(4, Database.stored(behind.start()));
                query.setString(5, behind.key());
                query.setInt(6, count - 1);
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(new CallPlace(
                                Database.instant(row.getObject(1, LocalDateTime.class)), row.getString(2)))
                        : Optional.empty();
            }
        });
    }

    /** A number's next calls behind a place up to another one, that one included. */
    List<CallRecord> ofNumber(String number, CallPlace behind, CallPlace upTo, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + " where tenant_id = ? and start_at >= ? and start_at <= ?"
                    + " and (start_at > ? or call_key > ?) and (start_at < ? or call_key <= ?) and our_number = ?"
                    + " order by start_at, call_key limit ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, Database.stored(behind.start()));
                query.setObject(3, Database.stored(upTo.start()));
                query.setObject(4, Database.stored(behind.start()));
                query.setString(5, behind.key());
                query.setObject(6, Database.stored(upTo.start()));
                query.setString(7, upTo.key());
                query.setString(8, number);
                query.setInt(9, size);
                var found = new ArrayList<CallRecord>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(call(rows, 1));
                }
                return found;
            }
        });
    }

    private static CallRecord call(ResultSet row, int first) throws SQLException {
        return new CallRecord(
                row.getString(first),
                CallDirection.valueOf(row.getString(first + 1)),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                Database.instant(row.getLong(first + 6)),
                Database.instant(row.getLong(first + 7)),
                row.getString(first + 8),
                row.getString(first + 9));
    }

    /**
     * Inserts calls if the id of none of them is there.
     *
     * @return whether they are in; otherwise nothing has changed. False, too, where they are more than one statement takes
     */
    boolean insertNew(Collection<CallRecord> calls, Instant receivedAt) {
        return calls.size() <= ROWS_AT_ONCE
                && Database.unlessTaken(() -> {
                    insert(calls, receivedAt);
                    return true;
                });
    }

    /** By statements of many rows each. */
    void insert(Collection<CallRecord> calls, Instant receivedAt) {
        var all = List.copyOf(calls);
        for (var first = 0; first < all.size(); first += ROWS_AT_ONCE) {
            insertSome(all.subList(first, Math.min(all.size(), first + ROWS_AT_ONCE)), receivedAt);
        }
    }

    private void insertSome(List<CallRecord> calls, Instant receivedAt) {
        database.call(c -> {
            try (var insert = c.prepareStatement(SqlLists.rows(
                    "insert into usage_call (tenant_id, call_key, direction, call_type, our_number, origin, destination,"
                            + " start_at, end_at, user_key, campaign, received_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    calls.size()))) {
                var tenant = scope.required().value();
                var received = Database.stored(receivedAt);
                var parameter = 1;
                for (var call : calls) {
                    insert.setLong(parameter++, tenant);
                    insert.setString(parameter++, call.key());
                    insert.setString(parameter++, call.direction().name());
                    insert.setString(parameter++, call.callType());
                    insert.setString(parameter++, call.ourNumber());
                    insert.setString(parameter++, call.origin());
                    insert.setString(parameter++, call.destination());
                    insert.setString(parameter++, Database.stored(call.start()));
                    insert.setString(parameter++, Database.stored(call.end()));
                    insert.setString(parameter++, call.userKey());
                    insert.setString(parameter++, call.campaign());
                    insert.setString(parameter++, received);
                }
                return insert.executeUpdate();
            }
        });
    }
}
