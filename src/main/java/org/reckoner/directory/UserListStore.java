package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Lists of users with the licence held at a moment, by plain JDBC: the rows of a page first, then what they hold. */
@ApplicationScoped
class UserListStore {
    /** The tenant first: an index in this order is then read as far as the page goes, instead of sorting all. */
    private static final Map<String, String> SORTED = Map.of(
            "key", " order by u.tenant_id, u.user_key, u.id",
            "name", " order by u.tenant_id, u.name, u.id",
            "email", " order by u.tenant_id, u.email, u.id",
            "state", " order by u.tenant_id, u.state, u.user_key");

    private static final Map<String, String> SORTED_BACK = Map.of(
            "key", " order by u.tenant_id desc, u.user_key desc, u.id desc",
            "name", " order by u.tenant_id desc, u.name desc, u.id desc",
            "email", " order by u.tenant_id desc, u.email desc, u.id desc",
            "state", " order by u.tenant_id desc, u.state desc, u.user_key desc");
    private static final String COLUMNS = "select u.id, u.version, u.user_key, u.name, u.email, u.state";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UserSearchStore searches;

    Optional<UserRow> row(long id, Instant now) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement(COLUMNS + " from directory_user u where u.tenant_id = ? and u.id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return rows(c, query.executeQuery(), now).stream().findFirst();
            }
        });
    }

    /** Counted as far as {@link Page#COUNTED_MAX} behind the part, where a search does not say it all. */
    Page<UserRow> page(UserSearch search, UserOrder order, Instant now, int first, int size) {
        var condition = searches.counted(search, now);
        var sorted = (order.descending() ? SORTED_BACK : SORTED)
                .getOrDefault(String.valueOf(order.key()), SORTED.get("key"));
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + condition.sql() + sorted + " limit ? offset ?")) {
                var next = condition.bind(query, 1);
                query.setInt(next, Math.min(size, Page.MAX_SIZE));
                query.setInt(next + 1, first);
                return new Page<>(rows(c, query.executeQuery(), now), countedFrom(c, condition, first));
            }
        });
    }

    int count(UserSearch search, Instant now) {
        var condition = searches.counted(search, now);
        return database.call(c -> count(c, condition));
    }

    /**
     * Those that fit behind one, by key.
     *
     * @param key null for the first ones
     */
    List<UserRow> after(UserSearch search, String key, Instant now, int size) {
        var condition = searches.condition(search, now).after(key);
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + condition.sql() + SORTED.get("key") + " limit ?")) {
                query.setInt(condition.bind(query, 1), size);
                return rows(c, query.executeQuery(), now);
            }
        });
    }

    private static int countedFrom(Connection c, UserCondition condition, int first) throws SQLException {
        if (condition.total() != null) {
            return condition.total();
        }
        var fitting = "select 1 as one" + condition.sql();
        return BoundedCount.of(c, fitting, count -> condition.bind(count, 1), first + Page.COUNTED_MAX + 1);
    }

    private static int count(Connection c, UserCondition condition) throws SQLException {
        if (condition.total() != null) {
            return condition.total();
        }
        try (var query = c.prepareStatement("select count(*)" + condition.sql())) {
            condition.bind(query, 1);
            var total = query.executeQuery();
            total.next();
            return total.getInt(1);
        }
    }

    private List<UserRow> rows(Connection c, ResultSet found, Instant now) throws SQLException {
        var rows = new ArrayList<UserRow>();
        while (found.next()) {
            rows.add(new UserRow(
                    found.getLong(1),
                    found.getInt(2),
                    found.getString(3),
                    found.getString(4),
                    found.getString(5),
                    UserState.valueOf(found.getString(6)),
                    null));
        }
        var levels = rows.isEmpty() ? Map.<Long, LicenceLevel>of() : levels(c, rows, now);
        return rows.stream().map(row -> row.holding(levels.get(row.id()))).toList();
    }

    private Map<Long, LicenceLevel> levels(Connection c, List<UserRow> rows, Instant now) throws SQLException {
        var found = new HashMap<Long, LicenceLevel>();
        try (var query = SqlLists.prepare(
                c,
                "select user_id, level from licence_holding where (tenant_id, user_id) in "
                        + SqlLists.pairs(rows.size())
                        + " and held_from <= ? and (held_until is null or held_until > ?)")) {
            var next = SqlLists.bindPairs(
                    query, scope.required(), rows.stream().map(UserRow::id).toList());
            query.setObject(next, Database.stored(now));
            query.setObject(next + 1, Database.stored(now));
            for (var levels = query.executeQuery(); levels.next(); ) {
                found.put(levels.getLong(1), LicenceLevel.valueOf(levels.getString(2)));
            }
        }
        return found;
    }
}
