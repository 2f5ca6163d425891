package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Which dates are to be counted. */
@ApplicationScoped
class DayStore {
    /** In the order of their columns. */
    private static final List<DayCause> NOTED =
            List.of(DayCause.LATE_SESSIONS, DayCause.ENDED_SESSIONS, DayCause.CHANGED_LICENCES);

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A date that is held: what is wanted of it, and what has come since its last count. */
    record Held(int wanted, Set<DayCause> because) {}

    /**
     * Has dates counted, or counted again, and notes why. In the order of dates, so that two who do so do not wait for each
     * other.
     */
    void want(SortedMap<LocalDate, Set<DayCause>> dates) {
        if (dates.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var upsert = c.prepareStatement("insert into usage_day (tenant_id, report_on, wanted, counted,"
                    + " late_sessions, ended_sessions, changed_licences) values (?, ?, 1, 0, ?, ?, ?)"
                    + " on duplicate key update wanted = wanted + 1, late_sessions = late_sessions or ?,"
                    + " ended_sessions = ended_sessions or ?, changed_licences = changed_licences or ?")) {
                for (var date : dates.entrySet()) {
                    upsert.setLong(1, scope.required().value());
                    upsert.setObject(2, date.getKey());
                    for (var i = 0; i < NOTED.size(); i++) {
                        upsert.setBoolean(3 + i, date.getValue().contains(NOTED.get(i)));
                        upsert.setBoolean(3 + NOTED.size() + i, date.getValue().contains(NOTED.get(i)));
                    }
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    /**
     * Holds a date until the transaction ends: whoever adds usage of it, or counts it, waits.
     *
     * @return what is wanted as of now, and why
     */
    Held hold(LocalDate date) {
        return database.call(c -> {
            try (var upsert = c.prepareStatement("insert into usage_day (tenant_id, report_on, wanted, counted)"
                            + " values (?, ?, 1, 0) on duplicate key update wanted = wanted");
                    var query = c.prepareStatement(
                            "select wanted, late_sessions, ended_sessions, changed_licences from usage_day"
                                    + " where tenant_id = ? and report_on = ? for update")) {
                upsert.setLong(1, scope.required().value());
                upsert.setObject(2, date);
                upsert.executeUpdate();
                query.setLong(1, scope.required().value());
                query.setObject(2, date);
                var row = query.executeQuery();
                row.next();
                var because = EnumSet.noneOf(DayCause.class);
                for (var i = 0; i < NOTED.size(); i++) {
                    if (row.getBoolean(2 + i)) {
                        because.add(NOTED.get(i));
                    }
                }
                return new Held(row.getInt(1), because);
            }
        });
    }

    /** Notes that a date is counted, and that nothing has come since: who brings something waits for this transaction. */
    void counted(LocalDate date, int wanted) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update usage_day set counted = ?, late_sessions = false, ended_sessions = false,"
                            + " changed_licences = false where tenant_id = ? and report_on = ?")) {
                update.setInt(1, wanted);
                update.setLong(2, scope.required().value());
                update.setObject(3, date);
                return update.executeUpdate();
            }
        });
    }

    /** Which dates of a stretch are counted, and in this zone, with nothing arrived since. */
    Set<LocalDate> upToDate(LocalDate from, LocalDate until, String zone) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select d.report_on from usage_day d"
                            + " join daily_usage u on u.tenant_id = d.tenant_id and u.report_on = d.report_on"
                            + " where d.tenant_id = ? and d.report_on between ? and ? and d.counted = d.wanted and u.zone = ?")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, from);
                query.setObject(3, until);
                query.setString(4, zone);
                return dates(query.executeQuery());
            }
        });
    }

    private static Set<LocalDate> dates(ResultSet rows) throws SQLException {
        var dates = new HashSet<LocalDate>();
        while (rows.next()) {
            dates.add(rows.getObject(1, LocalDate.class));
        }
        return dates;
    }
}
