package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.Required;

/** What was used of resources, by plain JDBC. */
@ApplicationScoped
class ResourceStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The uses of these ids, by id. */
    Map<String, ResourceUse> stored(Collection<String> keys) {
        return database.call(c -> {
            var found = new HashMap<String, ResourceUse>();
            try (var query = SqlLists.prepare(
                    c,
                    "select usage_key, resource_code, used_on, quantity from usage_resource"
                            + " where (tenant_id, usage_key) in " + SqlLists.pairs(keys.size()))) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(
                            rows.getString(1),
                            new ResourceUse(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getObject(3, LocalDate.class),
                                    rows.getBigDecimal(4)));
                }
            }
            return found;
        });
    }

    /** The sum of each resource from a date to before another. */
    SortedMap<String, BigDecimal> sums(LocalDate from, LocalDate until) {
        return ahead.of("resources", List.of(from, until), tenants -> sums(tenants, from, until));
    }

    private Map<Long, SortedMap<String, BigDecimal>> sums(TenantList tenants, LocalDate from, LocalDate until) {
        return database.call(c -> {
            var found = tenants.<SortedMap<String, BigDecimal>>each(TreeMap::new);
            try (var query = c.prepareStatement("select tenant_id, resource_code, sum(quantity) from usage_resource"
                    + " where tenant_id in " + tenants.marks() + " and used_on >= ? and used_on < ?"
                    + " group by tenant_id, resource_code")) {
                var next = tenants.bind(query, 1);
                query.setObject(next, from);
                query.setObject(next + 1, until);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.get(rows.getLong(1)).put(rows.getString(2), Required.plain(rows.getBigDecimal(3)));
                }
            }
            return found;
        });
    }

    /** The sum of a resource on each date, from one to before another. */
    SortedMap<LocalDate, BigDecimal> days(String resource, LocalDate from, LocalDate until) {
        return database.call(c -> {
            var found = new TreeMap<LocalDate, BigDecimal>();
            try (var query = c.prepareStatement("select used_on, sum(quantity) from usage_resource where tenant_id = ?"
                    + " and used_on >= ? and used_on < ? and resource_code = ? group by used_on")) {
                query.setLong(1, scope.required().value());
                query.setObject(2, from);
                query.setObject(3, until);
                query.setString(4, resource);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(rows.getObject(1, LocalDate.class), Required.plain(rows.getBigDecimal(2)));
                }
            }
            return found;
        });
    }

    void insert(Collection<ResourceUse> uses, Instant receivedAt) {
        if (uses.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into usage_resource (tenant_id, usage_key, resource_code,"
                    + " used_on, quantity, received_at) values (?, ?, ?, ?, ?, ?)")) {
                for (var use : uses) {
                    insert.setLong(1, scope.required().value());
                    insert.setString(2, use.key());
                    insert.setString(3, use.resource());
                    insert.setObject(4, use.usedOn());
                    insert.setBigDecimal(5, use.quantity());
                    insert.setObject(6, Database.stored(receivedAt));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
