package org.reckoner.usage;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Reads daily figures, by plain JDBC. */
@ApplicationScoped
class FigureStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The columns that {@link #total} reads. */
    static final String TOTAL = "revision, max_users, peak_users, peak_at, peak_us, taken_at, zone";

    /** The columns that {@link #level} reads. */
    static final String LEVEL = "level, max_users, peak_users, peak_at, peak_us";

    /** A date's figures without their levels. */
    record Total(
            int revision,
            int maxUsers,
            int peakUsers,
            Instant peakAt,
            Duration timeAtPeak,
            Instant takenAt,
            ZoneId zone) {
        /** @param levels in any order */
        DailyFigure figure(LocalDate date, List<DailyFigure.Level> levels) {
            var sorted =
                    levels.stream().sorted(comparing(DailyFigure.Level::level)).toList();
            return new DailyFigure(date, revision, maxUsers, peakUsers, peakAt, timeAtPeak, sorted, zone, takenAt);
        }
    }

    Optional<DailyFigure> find(LocalDate date) {
        return database.call(c -> {
            var levels = levels(c, date);
            try (var query =
                    c.prepareStatement("select " + TOTAL + " from daily_usage where tenant_id = ? and report_on = ?")) {
                bind(query, date);
                var row = query.executeQuery();
                return row.next() ? Optional.of(total(row).figure(date, levels)) : Optional.empty();
            }
        });
    }

    static Total total(ResultSet row) throws SQLException {
        return new Total(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                instant(row, 4),
                time(row, 5),
                instant(row, 6),
                ZoneId.of(row.getString(7)));
    }

    private List<DailyFigure.Level> levels(Connection c, LocalDate date) throws SQLException {
        var levels = new ArrayList<DailyFigure.Level>();
        try (var query = c.prepareStatement(
                "select " + LEVEL + " from daily_usage_level where tenant_id = ? and report_on = ?")) {
            bind(query, date);
            for (var rows = query.executeQuery(); rows.next(); ) {
                levels.add(level(rows));
            }
        }
        return levels;
    }

    static DailyFigure.Level level(ResultSet row) throws SQLException {
        return new DailyFigure.Level(
                LicenceLevel.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), instant(row, 4), time(row, 5));
    }

    Optional<String> curve(LocalDate date) {
        return text("select curve from daily_usage where tenant_id = ? and report_on = ?", date);
    }

    Optional<CountBasis> basis(LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select input_digest, zone, rules_version from daily_usage"
                    + " where tenant_id = ? and report_on = ?")) {
                bind(query, date);
                var row = query.executeQuery();
                return row.next()
                        ? Optional.of(new CountBasis(row.getString(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        });
    }

    /** The counts of a date that made its figures, the newest first. */
    List<FigureRevision> history(LocalDate date, int limit) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select revision, causes, max_users, peak_users, taken_at"
                            + " from daily_usage_revision where tenant_id = ? and report_on = ? order by revision desc limit ?")) {
                bind(query, date);
                query.setInt(3, limit);
                var found = new ArrayList<FigureRevision>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var causes = Arrays.stream(row.getString(2).split(" "))
                            .map(DayCause::valueOf)
                            .toList();
                    found.add(new FigureRevision(row.getInt(1), causes, row.getInt(3), row.getInt(4), instant(row, 5)));
                }
                return found;
            }
        });
    }

    private Optional<String> text(String sql, LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                bind(query, date);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** The counts of the dates of a stretch that were counted. */
    Map<LocalDate, DayCount> counts(LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select report_on, max_users, peak_users from daily_usage"
                    + " where tenant_id = ? and report_on between ? and ?")) {
                bind(query, from);
                query.setObject(3, until);
                var counts = new HashMap<LocalDate, DayCount>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    var date = rows.getObject(1, LocalDate.class);
                    counts.put(date, new DayCount(date, rows.getInt(2), rows.getInt(3)));
                }
                return counts;
            }
        });
    }

    /** The revisions of the dates of a stretch that were counted. */
    Map<LocalDate, Integer> revisions(LocalDate from, LocalDate until) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select report_on, revision from daily_usage"
                    + " where tenant_id = ? and report_on between ? and ?")) {
                bind(query, from);
                query.setObject(3, until);
                var revisions = new HashMap<LocalDate, Integer>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    revisions.put(rows.getObject(1, LocalDate.class), rows.getInt(2));
                }
                return revisions;
            }
        });
    }

    /** The revision of a date that was counted: the newest, and no other until the transaction ends. */
    int hold(LocalDate date) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select revision from daily_usage where tenant_id = ? and report_on = ? for update")) {
                bind(query, date);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Visits a date's users in the order of their keys; the visitor must not use the database. */
    void eachUser(LocalDate date, ObjLongConsumer<String> keyAndId) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select user_key, user_id from daily_usage_user where tenant_id = ? and report_on = ?"
                            + " order by tenant_id, report_on, user_key")) {
                bind(query, date);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    keyAndId.accept(rows.getString(1), rows.getLong(2));
                }
            }
            return null;
        });
    }

    /** Those users of a date that have one of these keys, in their order. */
    List<DayUser> usersAmong(LocalDate date, Collection<String> keys) {
        var places = ", ?".repeat(keys.size()).substring(2);
        return users(
                date,
                "select user_key, user_id from daily_usage_user where tenant_id = ? and report_on = ? and user_key in ("
                        + places + ") order by tenant_id, report_on, user_key",
                query -> {
                    var next = 3;
                    for (var key : keys) {
                        query.setString(next++, key);
                    }
                });
    }

    /** The users of a date whose keys come after one, at most so many. */
    List<DayUser> usersAfter(LocalDate date, String key, int limit) {
        return users(
                date,
                "select user_key, user_id from daily_usage_user where tenant_id = ? and report_on = ? and user_key > ?"
                        + " order by tenant_id, report_on, user_key limit ?",
                query -> {
                    query.setString(3, key);
                    query.setInt(4, limit);
                });
    }

    /** A part of a date's list of users. */
    List<DayUser> users(LocalDate date, int first, int size) {
        return users(
                date,
                "select user_key, user_id from daily_usage_user where tenant_id = ? and report_on = ?"
                        + " order by tenant_id, report_on, user_key limit ? offset ?",
                query -> {
                    query.setInt(3, size);
                    query.setInt(4, first);
                });
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    private List<DayUser> users(LocalDate date, String sql, Binding binding) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                bind(query, date);
                binding.bind(query);
                var users = new ArrayList<DayUser>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    users.add(new DayUser(rows.getLong(2), rows.getString(1), null, null));
                }
                return users;
            }
        });
    }

    private void bind(PreparedStatement statement, LocalDate date) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setObject(2, date);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Database.instant(row.getObject(column, LocalDateTime.class));
    }

    private static Duration time(ResultSet row, int column) throws SQLException {
        return Duration.ofNanos(Math.multiplyExact(row.getLong(column), 1000L));
    }
}
