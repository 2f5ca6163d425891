package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.reckoner.period.Span;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** How much usage a period has and whether it has changed, by plain JDBC. */
@ApplicationScoped
class PeriodSessionStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** How many sessions began in the span, counted up to a maximum and no further. */
    int count(Span span, int max) {
        var begun = "select login_at from usage_session"
                + " where tenant_id = ? and over_a_day = ? and login_at >= ? and login_at < ?";
        return database.call(c -> BoundedCount.of(
                c,
                begun,
                query -> {
                    query.setLong(1, scope.required().value());
                    query.setBoolean(2, false);
                    query.setObject(3, Database.stored(span.from()));
                    query.setObject(4, Database.stored(span.until()));
                    return 5;
                },
                max));
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
