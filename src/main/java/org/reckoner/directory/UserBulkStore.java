package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantRows;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Reads many users at once, by plain JDBC. */
@ApplicationScoped
class UserBulkStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    int activeUsers() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select count(*) from directory_user where tenant_id = ? and state = 'ACTIVE'")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** The ids of these keys; unknown keys are left out. */
    Map<String, Long> ids(Collection<String> keys) {
        return database.call(c -> {
            var found = new HashMap<String, Long>();
            try (var query = SqlLists.prepare(
                    c,
                    "select user_key, id from directory_user where (tenant_id, user_key) in "
                            + SqlLists.pairs(keys.size()))) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        });
    }

    Map<Long, UserName> names(Collection<Long> wanted) {
        return database.call(c -> {
            var found = new HashMap<Long, UserName>();
            try (var query = SqlLists.prepare(
                    c,
                    "select id, user_key, name, email from directory_user where (tenant_id, id) in "
                            + SqlLists.pairs(wanted.size()))) {
                SqlLists.bindPairs(query, scope.required(), wanted);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(rows.getLong(1), new UserName(rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
            return found;
        });
    }

    /** Every user with the highest level held in the span (rating.md 3.1), by id. */
    Map<Long, LicensedUser> licensed(Span span) {
        var users = ahead.known("users", List.of(), this::users);
        var held = ahead.known("licences", List.of(span), tenants -> held(tenants, span));
        return users.isPresent() && held.isPresent() ? licensed(users.get(), held.get()) : streamed(span);
    }

    private record Known(long id, String key) {}

    private record Held(long user, LicenceLevel level) {}

    private static Map<Long, LicensedUser> licensed(List<Known> users, List<Held> held) {
        var levels = new HashMap<Long, LicenceLevel>();
        held.forEach(each -> levels.merge(each.user(), each.level(), UserBulkStore::higher));
        var licensed = new HashMap<Long, LicensedUser>();
        users.forEach(user -> licensed.put(user.id(), new LicensedUser(user.key(), levels.get(user.id()))));
        return licensed;
    }

    private static LicenceLevel higher(LicenceLevel one, LicenceLevel other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private Map<Long, List<Known>> users(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, id, user_key from directory_user where tenant_id in "
                    + tenants.marks() + " order by tenant_id limit " + TenantRows.ROWS_MAX)) {
                tenants.bind(query, 1);
                return TenantRows.read(query, tenants, row -> new Known(row.getLong(2), row.getString(3)));
            }
        });
    }

    private Map<Long, List<Held>> held(TenantList tenants, Span span) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, user_id, level from licence_holding"
                    + " where tenant_id in " + tenants.marks() + " and held_from < ? and (held_until is null or"
                    + " held_until > ?) order by tenant_id limit " + TenantRows.ROWS_MAX)) {
                var next = tenants.bind(query, 1);
                query.setObject(next, Database.stored(span.until()));
                query.setObject(next + 1, Database.stored(span.from()));
                return TenantRows.read(
                        query, tenants, row -> new Held(row.getLong(2), LicenceLevel.valueOf(row.getString(3))));
            }
        });
    }

    private Map<Long, LicensedUser> streamed(Span span) {
        return database.call(c -> {
            var levels = levels(c, span);
            var users = new HashMap<Long, LicensedUser>();
            try (var query = Database.streamed(c, "select id, user_key from directory_user where tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                for (var rows = query.executeQuery(); rows.next(); ) {
                    var id = rows.getLong(1);
                    users.put(id, new LicensedUser(rows.getString(2), levels.get(id)));
                }
            }
            return users;
        });
    }

    private Map<Long, LicenceLevel> levels(Connection c, Span span) throws SQLException {
        var levels = new HashMap<Long, LicenceLevel>();
        try (var query = Database.streamed(
                c,
                "select user_id, level from licence_holding"
                        + " where tenant_id = ? and held_from < ? and (held_until is null or held_until > ?)")) {
            query.setLong(1, scope.required().value());
            query.setObject(2, Database.stored(span.until()));
            query.setObject(3, Database.stored(span.from()));
            for (var rows = query.executeQuery(); rows.next(); ) {
                levels.merge(rows.getLong(1), LicenceLevel.valueOf(rows.getString(2)), UserBulkStore::higher);
            }
        }
        return levels;
    }
}
