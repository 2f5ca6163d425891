package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.reckoner.period.Dates;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;

/** Tells by a mark whether usage of a period has come or changed, by plain JDBC. */
@ApplicationScoped
class UsageMarkStore {
    @Inject
    Database database;

    @Inject
    ReadAhead ahead;

    /**
     * Sessions, presence and licences raise what is wanted of the dates they touch; calls and uses of resources are only ever added.
     *
     * @param dates the tenant's own
     */
    String mark(RatedStretch stretch, Dates dates) {
        return "d" + ahead.of("days' mark", List.of(dates), some -> days(some, dates)) + " c"
                + ahead.of("calls' mark", List.of(stretch.calls()), some -> calls(some, stretch.calls())) + " r"
                + ahead.of("resources' mark", List.of(stretch.dates()), some -> resources(some, stretch.dates()));
    }

    private Map<Long, Long> days(TenantList tenants, Dates dates) {
        return numbers(
                tenants,
                "select tenant_id, sum(wanted) from usage_day where tenant_id in " + tenants.marks()
                        + " and report_on >= ? and report_on < ? group by tenant_id",
                dates.from(),
                dates.until());
    }

    private Map<Long, Long> calls(TenantList tenants, Span span) {
        return numbers(
                tenants,
                "select tenant_id, count(*) from usage_call where tenant_id in " + tenants.marks()
                        + " and start_at >= ? and start_at < ? group by tenant_id",
                Database.stored(span.from()),
                Database.stored(span.until()));
    }

    private Map<Long, Long> resources(TenantList tenants, Dates dates) {
        return numbers(
                tenants,
                "select tenant_id, count(*) from usage_resource where tenant_id in " + tenants.marks()
                        + " and used_on >= ? and used_on < ? group by tenant_id",
                dates.from(),
                dates.until());
    }

    private Map<Long, Long> numbers(TenantList tenants, String sql, Object from, Object until) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                var next = tenants.bind(query, 1);
                query.setObject(next, from);
                query.setObject(next + 1, until);
                var numbers = tenants.each(() -> 0L);
                for (var row = query.executeQuery(); row.next(); ) {
                    numbers.put(row.getLong(1), row.getLong(2));
                }
                return numbers;
            }
        });
    }
}
