package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reckoner.period.Span;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantRows;
import org.reckoner.platform.TenantScope;

/** Reads what users held, many at once, by plain JDBC. */
@ApplicationScoped
class BilledUserStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** How many users there are in any state, counted up to a maximum. */
    int count(int max) {
        return database.call(c -> BoundedCount.of(
                c,
                "select 1 as one from directory_user where tenant_id = ?",
                query -> {
                    query.setLong(1, scope.required().value());
                    return 2;
                },
                max));
    }

    /** The add-ons held at any instant of the span, by user; whoever held none is left out. */
    Map<Long, SortedSet<String>> addOns(Span span) {
        return ahead.known("add-ons", List.of(span), tenants -> addOns(tenants, span))
                .map(BilledUserStore::byUser)
                .orElseGet(() -> streamed(span));
    }

    private static Map<Long, SortedSet<String>> byUser(List<HeldBy> all) {
        var held = new HashMap<Long, SortedSet<String>>();
        all.forEach(
                each -> held.computeIfAbsent(each.user(), id -> new TreeSet<>()).add(each.addOn()));
        return held;
    }

    private record HeldBy(long user, String addOn) {}

    private Map<Long, List<HeldBy>> addOns(TenantList tenants, Span span) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, user_id, add_on_key from add_on_holding"
                    + " where tenant_id in " + tenants.marks() + " and held_from < ? and (held_until is null or"
                    + " held_until > ?) order by tenant_id limit " + TenantRows.ROWS_MAX)) {
                bind(query, tenants.bind(query, 1), span);
                return TenantRows.read(query, tenants, row -> new HeldBy(row.getLong(2), row.getString(3)));
            }
        });
    }

    private Map<Long, SortedSet<String>> streamed(Span span) {
        return database.call(c -> {
            var held = new HashMap<Long, SortedSet<String>>();
            try (var query = Database.streamed(
                    c,
                    "select user_id, add_on_key from add_on_holding"
                            + " where tenant_id = ? and held_from < ? and (held_until is null or held_until > ?)")) {
                query.setLong(1, scope.required().value());
                bind(query, 2, span);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    held.computeIfAbsent(rows.getLong(1), id -> new TreeSet<>()).add(rows.getString(2));
                }
            }
            return held;
        });
    }

    /** A change of a history takes rows away and adds others, of other ids. */
    String mark(Span span) {
        return ahead.of("add-ons' mark", List.of(span), tenants -> marks(tenants, span));
    }

    private Map<Long, String> marks(TenantList tenants, Span span) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, count(*), sum(id) from add_on_holding"
                    + " where tenant_id in " + tenants.marks() + " and held_from < ?"
                    + " and (held_until is null or held_until > ?) group by tenant_id")) {
                bind(query, tenants.bind(query, 1), span);
                var marks = tenants.each(() -> "a0-0");
                for (var row = query.executeQuery(); row.next(); ) {
                    marks.put(
                            row.getLong(1),
                            "a" + row.getLong(2) + "-" + row.getBigDecimal(3).toBigInteger());
                }
                return marks;
            }
        });
    }

    private static void bind(PreparedStatement query, int first, Span span) throws SQLException {
        query.setObject(first, Database.stored(span.until()));
        query.setObject(first + 1, Database.stored(span.from()));
    }
}
