package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Reads many users at once, by plain JDBC. */
@ApplicationScoped
class UserBulkStore {
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
                levels.merge(
                        rows.getLong(1),
                        LicenceLevel.valueOf(rows.getString(2)),
                        (one, other) -> one.compareTo(other) < 0 ? other : one);
            }
        }
        return levels;
    }
}
