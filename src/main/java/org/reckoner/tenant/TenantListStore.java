package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlPatterns;

/** The lists over all tenants; each is narrowed by its condition to what the caller may see. */
@ApplicationScoped
class TenantListStore {
    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "name", "t.name_key",
            "billable", "t.billable",
            "region", "t.billing_region",
            "activeUsers", "f.active_users",
            "state", "t.state",
            "breach", "f.refused_from",
            "partner", "p.name_key",
            "exportedOn", "f.exported_on");

    private static final String ROWS = """
            select t.id, t.name, t.billable, t.billing_region, t.zone, t.state, f.active_users, t.users_max, f.exported_on,
                   p.name, t.licence_expires_on, f.refused_from
              from tenant t left join tenant_figure f on f.tenant_id = t.id left join partner p on p.id = t.partner_id
            """;

    @Inject
    Database database;

    /** One tenant as lists show it. */
    Optional<TenantRow> row(long id, Instant now) {
        return database.call(c -> rows(c, new TenantCondition().only(id), new Window(0, 1, null, false), now)).stream()
                .findFirst();
    }

    /** The names of the tenants that fit a condition, by id. */
    Map<Long, String> names(TenantCondition condition) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select t.id, t.name from tenant t" + condition.sql())) {
                condition.bind(query);
                var names = new HashMap<Long, String>();
                for (var found = query.executeQuery(); found.next(); ) {
                    names.put(found.getLong(1), found.getString(2));
                }
                return names;
            }
        });
    }

    /** The tenants that fit, in a total order, and how many there are in all. */
    Page<TenantRow> page(TenantCondition condition, Window window, Instant now) {
        return database.call(c -> {
            var rows = rows(c, condition, window, now);
            try (var count = c.prepareStatement("select count(*) from tenant t" + condition.sql())) {
                condition.bind(count);
                var result = count.executeQuery();
                result.next();
                return new Page<>(rows, result.getInt(1));
            }
        });
    }

    /** The first tenants that fit, those whose name begins with the text before the others. */
    List<TenantRow> suggest(TenantCondition condition, String text, int limit, Instant now) {
        var order = "case when t.name_key like ? escape '!' then 0 else 1 end, t.name_key, t.id";
        return database.call(c -> {
            try (var query = c.prepareStatement(ROWS + condition.sql() + " order by " + order + " limit ?")) {
                var next = condition.bind(query);
                query.setString(next, SqlPatterns.escaped(text) + "%");
                query.setInt(next + 1, Math.min(limit, Page.MAX_SIZE));
                return rows(query.executeQuery(), now);
            }
        });
    }

    private static List<TenantRow> rows(Connection c, TenantCondition condition, Window window, Instant now)
            throws SQLException {
        var column = SORT_COLUMNS.getOrDefault(Objects.toString(window.sortKey(), ""), "t.name_key");
        var order = column + (window.descending() ? " desc" : "") + ", t.id";
        try (var query = c.prepareStatement(ROWS + condition.sql() + " order by " + order + " limit ? offset ?")) {
            var next = condition.bind(query);
            query.setInt(next, Math.min(window.size(), Page.MAX_SIZE));
            query.setInt(next + 1, window.first());
            return rows(query.executeQuery(), now);
        }
    }

    private static List<TenantRow> rows(ResultSet found, Instant now) throws SQLException {
        var rows = new ArrayList<TenantRow>();
        while (found.next()) {
            rows.add(row(found, now));
        }
        return rows;
    }

    private static TenantRow row(ResultSet r, Instant now) throws SQLException {
        var refusedFrom = Database.instant(r.getObject(12, LocalDateTime.class));
        return new TenantRow(
                r.getLong(1),
                r.getString(2),
                Billable.valueOf(r.getString(3)),
                BillingRegion.valueOf(r.getString(4)),
                r.getString(5),
                TenantState.valueOf(r.getString(6)),
                r.getInt(7),
                r.getObject(8, Integer.class),
                r.getObject(9, LocalDate.class),
                r.getString(10),
                r.getObject(11, LocalDate.class),
                BreachStage.at(now, refusedFrom),
                refusedFrom);
    }
}
