package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.reckoner.period.Dates;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Tells by a mark whether usage of a period has come or changed, by plain JDBC. */
@ApplicationScoped
class UsageMarkStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

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
