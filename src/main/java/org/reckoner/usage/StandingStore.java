package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantList;

/** Reads what is counted of several tenants, by plain JDBC; the caller names the tenants. */
@ApplicationScoped
class StandingStore {
    @Inject
    Database database;

    /** A date that was counted, in a zone. */
    record Counted(LocalDate date, int revision, ZoneId zone) {}

    /**
     * The figures of a date by tenant, as far as nothing has arrived since they were counted. First their rows are held until the
     * transaction ends, then what arrived is looked for: what arrives later is the next count's.
     */
    Map<Long, DailyFigure> hold(LocalDate date, Collection<TenantId> tenants) {
        return database.call(c -> {
            var totals = totals(c, date, tenants);
            totals.keySet().retainAll(unchanged(c, date, tenants));
            var levels = levels(c, date, tenants);
            var figures = new HashMap<Long, DailyFigure>();
            totals.forEach((tenant, total) ->
                    figures.put(tenant, total.figure(date, levels.getOrDefault(tenant, List.of()))));
            return figures;
        });
    }

    private static Map<Long, FigureStore.Total> totals(Connection c, LocalDate date, Collection<TenantId> tenants)
            throws SQLException {
        var sql = "select " + FigureStore.TOTAL + ", tenant_id from daily_usage where (tenant_id, report_on) in "
                + SqlLists.pairs(tenants.size()) + " order by tenant_id for update";
        try (var query = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
            SqlLists.bindTenants(query, 1, tenants, date);
            var found = new HashMap<Long, FigureStore.Total>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.put(row.getLong("tenant_id"), FigureStore.total(row));
            }
            return found;
        }
    }

    private static Set<Long> unchanged(Connection c, LocalDate date, Collection<TenantId> tenants) throws SQLException {
        var sql = "select tenant_id from usage_day where (tenant_id, report_on) in " + SqlLists.pairs(tenants.size())
                + " and counted = wanted";
        try (var query = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
            SqlLists.bindTenants(query, 1, tenants, date);
            var found = new HashSet<Long>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.add(row.getLong(1));
            }
            return found;
        }
    }

    private static Map<Long, List<DailyFigure.Level>> levels(Connection c, LocalDate date, Collection<TenantId> tenants)
            throws SQLException {
        var sql = "select " + FigureStore.LEVEL + ", tenant_id from daily_usage_level where (tenant_id, report_on) in "
                + SqlLists.pairs(tenants.size());
        try (var query = c.prepareStatement(SqlLists.ofTenants(c, sql))) {
            SqlLists.bindTenants(query, 1, tenants, date);
            var found = new HashMap<Long, List<DailyFigure.Level>>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.computeIfAbsent(row.getLong("tenant_id"), k -> new ArrayList<>())
                        .add(FigureStore.level(row));
            }
            return found;
        }
    }

    /** Visits the users of a date, tenant after tenant, in the order of their keys; the visitor must not use the database. */
    void eachUser(LocalDate date, Collection<TenantId> tenants, BiConsumer<TenantId, String> visitor) {
        var byId = tenants.stream().collect(Collectors.toMap(TenantId::value, Function.identity()));
        database.call(c -> {
            var sql = "select tenant_id, user_key from daily_usage_user where (tenant_id, report_on) in "
                    + SqlLists.pairs(tenants.size()) + " order by tenant_id, report_on, user_key";
            try (var query = Database.streamed(c, SqlLists.ofTenants(c, sql))) {
                SqlLists.bindTenants(query, 1, tenants, date);
                for (var row = query.executeQuery(); row.next(); ) {
                    visitor.accept(byId.get(row.getLong(1)), row.getString(2));
                }
            }
            return null;
        });
    }

    /** Whose dates, and in which zone they were counted: another one's are other days. */
    record InZone(long tenant, ZoneId zone) {}

    /** The dates up to one that are counted with nothing arrived since, added up. */
    Map<InZone, SettledDates> settled(Collection<TenantId> tenants, LocalDate until) {
        var some = TenantList.of(tenants);
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select u.tenant_id, u.zone, min(u.report_on), count(*), sum(u.revision)"
                            + " from daily_usage u join usage_day d on d.tenant_id = u.tenant_id and d.report_on = u.report_on"
                            + " where u.tenant_id in " + some.marks() + " and u.report_on <= ?"
                            + " and d.counted = d.wanted group by u.tenant_id, u.zone")) {
                query.setObject(some.bind(query, 1), until);
                var found = new HashMap<InZone, SettledDates>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(
                            new InZone(row.getLong(1), ZoneId.of(row.getString(2))),
                            new SettledDates(row.getObject(3, LocalDate.class), row.getLong(4), row.getLong(5)));
                }
                return found;
            }
        });
    }

    /** The dates of a stretch that are counted with nothing arrived since, by tenant. */
    Map<Long, List<Counted>> upToDate(Collection<TenantId> tenants, LocalDate from, LocalDate until) {
        var some = TenantList.of(tenants);
        return database.call(c -> {
            try (var query = c.prepareStatement("select u.tenant_id, u.report_on, u.revision, u.zone from daily_usage u"
                    + " join usage_day d on d.tenant_id = u.tenant_id and d.report_on = u.report_on"
                    + " where u.tenant_id in " + some.marks() + " and u.report_on between ? and ?"
                    + " and d.counted = d.wanted")) {
                var place = some.bind(query, 1);
                query.setObject(place++, from);
                query.setObject(place, until);
                var found = new HashMap<Long, List<Counted>>();
                for (var row = query.executeQuery(); row.next(); ) {
                    var counted =
                            new Counted(row.getObject(2, LocalDate.class), row.getInt(3), ZoneId.of(row.getString(4)));
                    found.computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
                            .add(counted);
                }
                return found;
            }
        });
    }
}
