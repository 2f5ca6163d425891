package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Which dates are to be counted. */
@ApplicationScoped
class DayStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Has dates counted, or counted again. In the order of dates, so that two who do so do not wait for each other. */
    void want(Collection<LocalDate> ascending) {
        if (ascending.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var upsert = c.prepareStatement("insert into usage_day (tenant_id, report_on, wanted, counted)"
                    + " values (?, ?, 1, 0) on duplicate key update wanted = wanted + 1")) {
                for (var date : ascending) {
                    upsert.setLong(1, scope.required().value());
                    upsert.setObject(2, date);
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    /**
     * Holds a date until the transaction ends: whoever adds usage of it, or counts it, waits.
     *
     * @return what is wanted as of now
     */
    int hold(LocalDate date) {
        return database.call(c -> {
            try (var upsert = c.prepareStatement("insert into usage_day (tenant_id, report_on, wanted, counted)"
                            + " values (?, ?, 1, 0) on duplicate key update wanted = wanted");
                    var query = c.prepareStatement(
                            "select wanted from usage_day where tenant_id = ? and report_on = ? for update")) {
                upsert.setLong(1, scope.required().value());
                upsert.setObject(2, date);
                upsert.executeUpdate();
                query.setLong(1, scope.required().value());
                query.setObject(2, date);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    void counted(LocalDate date, int wanted) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update usage_day set counted = ? where tenant_id = ? and report_on = ?")) {
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
