package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/**
 * Lists of users with the licence held at a moment, by plain JDBC: the ORM puts the tenant of an outer join where it turns it
 * into an inner one.
 */
@ApplicationScoped
class UserListStore {
    private static final Map<String, String> SORT_COLUMNS =
            Map.of("key", "u.user_key", "name", "u.name", "email", "u.email", "state", "u.state", "licence", "h.level");

    private static final String ROW = """
            select u.id, u.version, u.user_key, u.name, u.email, u.state, h.level
              from directory_user u left join licence_holding h
                on h.tenant_id = u.tenant_id and h.user_id = u.id and h.held_from <= ? and (h.held_until is null or h.held_until > ?)
             where u.tenant_id = ?
            """;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    Optional<UserRow> row(long id, Instant now) {
        return database.call(c -> {
            try (var query = c.prepareStatement(ROW + " and u.id = ?")) {
                bindRow(query, now);
                query.setLong(4, id);
                return rows(query.executeQuery()).stream().findFirst();
            }
        });
    }

    Page<UserRow> page(UserSearch search, UserOrder order, Instant now, int first, int size) {
        var values = new ArrayList<Object>();
        var where = condition(search, values);
        var sorted = SORT_COLUMNS.getOrDefault(String.valueOf(order.key()), "u.user_key")
                + (order.descending() ? " desc" : "");
        return database.call(c -> {
            try (var query = c.prepareStatement(ROW + where + " order by " + sorted + ", u.id limit ? offset ?");
                    var count =
                            c.prepareStatement("select count(*) from directory_user u where u.tenant_id = ?" + where)) {
                bindRow(query, now);
                var next = bind(query, 4, values);
                query.setInt(next, Math.min(size, Page.MAX_SIZE));
                query.setInt(next + 1, first);
                count.setLong(1, scope.required().value());
                bind(count, 2, values);
                var total = count.executeQuery();
                total.next();
                return new Page<>(rows(query.executeQuery()), total.getInt(1));
            }
        });
    }

    private static String condition(UserSearch search, List<Object> values) {
        var where = new StringBuilder();
        if (search.text() != null) {
            where.append(" and u.search_text like ? escape '!'");
            values.add(UserSearch.pattern(search.text()));
        }
        if (search.state() != null) {
            where.append(" and u.state = ?");
            values.add(search.state().name());
        }
        return where.toString();
    }

    private void bindRow(PreparedStatement query, Instant now) throws SQLException {
        query.setObject(1, Database.stored(now));
        query.setObject(2, Database.stored(now));
        query.setLong(3, scope.required().value());
    }

    private static int bind(PreparedStatement query, int from, List<Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            query.setObject(from + i, values.get(i));
        }
        return from + values.size();
    }

    private static List<UserRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<UserRow>();
        while (found.next()) {
            var level = found.getString(7);
            rows.add(new UserRow(
                    found.getLong(1),
                    found.getInt(2),
                    found.getString(3),
                    found.getString(4),
                    found.getString(5),
                    UserState.valueOf(found.getString(6)),
                    level == null ? null : LicenceLevel.valueOf(level)));
        }
        return rows;
    }
}
