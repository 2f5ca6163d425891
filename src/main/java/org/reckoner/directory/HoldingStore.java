package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Reads and writes what users hold and held, by plain JDBC. Whoever writes holds the users' rows. */
@ApplicationScoped
class HoldingStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    /** Something in the history of a user. */
    record Held(long userId, String what, Stretch<?> stretch) {
        @Override
        public String toString() {
            return stretch.toString();
        }
    }

    /** The licences of users, by user; whoever has none is left out. */
    Map<Long, List<Stretch<LicenceLevel>>> licences(Collection<Long> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            var found = new HashMap<Long, List<Stretch<LicenceLevel>>>();
            try (var query = SqlLists.prepare(
                    c,
                    "select user_id, level, held_from, held_until from licence_holding"
                            + " where (tenant_id, user_id) in " + SqlLists.pairs(users.size())
                            + " order by user_id, held_from")) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                            .add(stretch(LicenceLevel.valueOf(rows.getString(2)), rows));
                }
            }
            return found;
        });
    }

    /** The add-ons of users, by user, by key; whoever has none is left out. */
    Map<Long, List<Stretch<String>>> addOns(Collection<Long> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            var found = new HashMap<Long, List<Stretch<String>>>();
            try (var query = SqlLists.prepare(
                    c,
                    "select user_id, add_on_key, held_from, held_until from add_on_holding"
                            + " where (tenant_id, user_id) in " + SqlLists.pairs(users.size())
                            + " order by user_id, add_on_key, held_from")) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>())
                            .add(stretch(rows.getString(2), rows));
                }
            }
            return found;
        });
    }

    private static <T> Stretch<T> stretch(T held, ResultSet rows) throws SQLException {
        return new Stretch<>(
                held,
                Database.instant(rows.getObject(3, LocalDateTime.class)),
                Database.instant(rows.getObject(4, LocalDateTime.class)));
    }

    /** Turns licences from one state into another. */
    void changeLicences(Difference difference) {
        database.call(c -> {
            delete(
                    c,
                    difference.gone(),
                    "delete from licence_holding where tenant_id = ? and user_id = ? and level = ? and held_from = ?");
            insert(
                    c,
                    difference.come(),
                    "insert into licence_holding (tenant_id, id, version, user_id, level, held_from, held_until) values (?, ?, 1, ?, ?, ?, ?)");
            return null;
        });
    }

    /** Turns add-ons from one state into another. */
    void changeAddOns(Difference difference) {
        database.call(c -> {
            delete(
                    c,
                    difference.gone(),
                    "delete from add_on_holding where tenant_id = ? and user_id = ? and add_on_key = ? and held_from = ?");
            insert(
                    c,
                    difference.come(),
                    "insert into add_on_holding (tenant_id, id, version, user_id, add_on_key, held_from, held_until) values (?, ?, 1, ?, ?, ?, ?)");
            return null;
        });
    }

    private void delete(Connection c, List<Held> gone, String sql) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (var delete = c.prepareStatement(sql)) {
            for (var held : gone) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, held.userId());
                delete.setString(3, held.what());
                delete.setObject(4, Database.stored(held.stretch().from()));
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Connection c, List<Held> come, String sql) throws SQLException {
        if (come.isEmpty()) {
            return;
        }
        try (var insert = c.prepareStatement(sql)) {
            for (var held : come) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, ids.next());
                insert.setLong(3, held.userId());
                insert.setString(4, held.what());
                insert.setObject(5, Database.stored(held.stretch().from()));
                insert.setObject(6, Database.stored(held.stretch().until()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
