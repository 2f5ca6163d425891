package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.DailyCount;
import org.reckoner.rating.LevelUsage;

/** Writes a date's figures whole, by plain JDBC. The caller holds the date. */
@ApplicationScoped
class FigureWriteStore {
    private static final int BATCH = 1000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Puts the figures in the place of those that are there. */
    void replace(CountedDay day) {
        database.call(c -> {
            remove(c, "delete from daily_usage_user where tenant_id = ? and report_on = ?", day);
            remove(c, "delete from daily_usage_level where tenant_id = ? and report_on = ?", day);
            writeTotal(c, day);
            writeLevels(c, day);
            writeUsers(c, day);
            return null;
        });
    }

    /** Notes why the figures of a date are those that stand now. */
    void note(LocalDate date, Set<DayCause> causes) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into daily_usage_revision (tenant_id, report_on, revision,"
                    + " causes, max_users, peak_users, taken_at) select tenant_id, report_on, revision, ?, max_users,"
                    + " peak_users, taken_at from daily_usage where tenant_id = ? and report_on = ?")) {
                insert.setString(
                        1, String.join(" ", causes.stream().map(Enum::name).toList()));
                insert.setLong(2, scope.required().value());
                insert.setObject(3, date);
                return insert.executeUpdate();
            }
        });
    }

    private void remove(Connection c, String sql, CountedDay day) throws SQLException {
        try (var delete = c.prepareStatement(sql)) {
            bindKey(delete, day);
            delete.executeUpdate();
        }
    }

    private void writeTotal(Connection c, CountedDay day) throws SQLException {
        try (var update = c.prepareStatement("update daily_usage set max_users = ?, peak_users = ?, peak_at = ?,"
                        + " peak_us = ?, curve = ?, zone = ?, input_digest = ?, rules_version = ?, taken_at = ?,"
                        + " revision = revision + 1 where tenant_id = ? and report_on = ?");
                var insert =
                        c.prepareStatement("insert into daily_usage (max_users, peak_users, peak_at, peak_us, curve,"
                                + " zone, input_digest, rules_version, taken_at, tenant_id, report_on, revision)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
            bindTotal(update, day);
            if (update.executeUpdate() == 0) {
                bindTotal(insert, day);
                insert.executeUpdate();
            }
        }
    }

    private void bindTotal(PreparedStatement statement, CountedDay day) throws SQLException {
        bindFigures(statement, 1, day.usage().total());
        statement.setString(5, day.curve());
        statement.setString(6, day.zone().getId());
        statement.setString(7, day.digest());
        statement.setString(8, String.valueOf(DailyCount.RULES_VERSION));
        statement.setObject(9, Database.stored(day.takenAt()));
        statement.setLong(10, scope.required().value());
        statement.setObject(11, day.date());
    }

    private void writeLevels(Connection c, CountedDay day) throws SQLException {
        if (day.usage().levels().isEmpty()) {
            return;
        }
        try (var insert = c.prepareStatement("insert into daily_usage_level (tenant_id, report_on, level, max_users,"
                + " peak_users, peak_at, peak_us) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (var level : day.usage().levels().entrySet()) {
                bindKey(insert, day);
                insert.setString(3, level.getKey().name());
                bindFigures(insert, 4, level.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void writeUsers(Connection c, CountedDay day) throws SQLException {
        try (var insert = c.prepareStatement(
                "insert into daily_usage_user (tenant_id, report_on, user_key, user_id) values (?, ?, ?, ?)")) {
            var waiting = 0;
            for (var key : day.usage().userIds()) {
                bindKey(insert, day);
                insert.setString(3, key);
                insert.setLong(4, day.userIds().get(key));
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private void bindKey(PreparedStatement statement, CountedDay day) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setObject(2, day.date());
    }

    private static void bindFigures(PreparedStatement statement, int from, LevelUsage usage) throws SQLException {
        statement.setInt(from, usage.maxUsers());
        statement.setInt(from + 1, usage.peakUsers());
        statement.setObject(from + 2, Database.stored(usage.peakAt().orElse(null)));
        statement.setLong(from + 3, micros(usage.timeAtPeak()));
    }

    /** Exact: rating counts in whole microseconds. */
    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }
}
