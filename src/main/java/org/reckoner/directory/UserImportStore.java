package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;

/** Compares and writes users of a file, a chunk at a time, by plain JDBC. */
@ApplicationScoped
class UserImportStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    @Inject
    UserWordStore words;

    @Inject
    HoldingStore holdings;

    @Inject
    SurroundingsStore surroundings;

    /** The users of these keys as they stand, by key; held until the transaction ends where they are to be changed. */
    Map<String, KnownUser> known(Collection<String> keys, boolean toChange) {
        var tenant = scope.required();
        return database.call(c -> {
            var found = new HashMap<Long, KnownUser>();
            var sql = "select id, user_key, name, email, state from directory_user where (tenant_id, user_key) in "
                    + SqlLists.pairs(keys.size()) + (toChange ? " for update" : "");
            try (var query = SqlLists.prepare(c, sql)) {
                SqlLists.bindPairs(query, tenant, keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(
                            rows.getLong(1),
                            new KnownUser(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    UserState.valueOf(rows.getString(5)),
                                    new ArrayList<>()));
                }
            }
            addHoldings(c, tenant, found);
            var byKey = new HashMap<String, KnownUser>();
            found.values().forEach(user -> byKey.put(user.key(), user));
            return byKey;
        });
    }

    private static void addHoldings(Connection c, TenantId tenant, Map<Long, KnownUser> users) throws SQLException {
        if (users.isEmpty()) {
            return;
        }
        var sql = "select user_id, level, held_from, held_until from licence_holding where (tenant_id, user_id) in "
                + SqlLists.pairs(users.size()) + " order by user_id, held_from";
        try (var query = SqlLists.prepare(c, sql)) {
            SqlLists.bindPairs(query, tenant, users.keySet());
            for (var rows = query.executeQuery(); rows.next(); ) {
                users.get(rows.getLong(1))
                        .holdings()
                        .add(new Holding(
                                LicenceLevel.valueOf(rows.getString(2)),
                                Database.instant(rows.getObject(3, LocalDateTime.class)),
                                Database.instant(rows.getObject(4, LocalDateTime.class))));
            }
        }
    }

    /** Writes what a comparison found. */
    void write(UserChanges changes, Instant now) {
        var tenant = scope.required();
        database.call(c -> {
            insertUsers(c, tenant, changes, now);
            rename(c, tenant, changes.renamed);
            touch(c, tenant, changes.touched);
            close(c, tenant, changes.closed);
            open(c, tenant, changes.opened);
            return null;
        });
        holdings.changeAddOns(changes.addOns);
        surroundings.join(changes.joined);
    }

    /** Inserts those who are new, and adds what they hold and belong to, to the changes, now that they have ids. */
    private void insertUsers(Connection c, TenantId tenant, UserChanges changes, Instant now) throws SQLException {
        var added = changes.addedInOrder();
        var found = new HashMap<Long, Set<String>>();
        try (var insert = c.prepareStatement(
                "insert into directory_user (tenant_id, id, version, user_key, name, email, state, search_text, created_at)"
                        + " values (?, ?, 1, ?, ?, ?, 'ACTIVE', ?, ?)")) {
            for (var user : added) {
                var line = user.line();
                var id = ids.next();
                insert.setLong(1, tenant.value());
                insert.setLong(2, id);
                insert.setString(3, line.key());
                insert.setString(4, line.name());
                insert.setString(5, line.email());
                insert.setString(6, User.searchText(line.key(), line.name(), line.email()));
                insert.setObject(7, Database.stored(now));
                insert.addBatch();
                found.put(id, UserWords.of(line.key(), line.name(), line.email()));
                user.addOns().forEach(after -> changes.addOns.add(id, List.of(), after));
                user.teams().forEach(team -> changes.joined.add(new UserChanges.Joined(team, id)));
                if (line.licence() != null) {
                    changes.opened.add(new UserChanges.Opened(id, line.licence(), line.licenceFrom()));
                }
            }
            executeIfAny(insert, added);
        }
        words.add(found);
    }

    private void rename(Connection c, TenantId tenant, List<UserChanges.Renamed> renamed) throws SQLException {
        var found = new HashMap<Long, Set<String>>();
        try (var update = c.prepareStatement(
                "update directory_user set name = ?, email = ?, search_text = ?, version = version + 1"
                        + " where tenant_id = ? and id = ?")) {
            for (var user : renamed) {
                var line = user.line();
                update.setString(1, line.name());
                update.setString(2, line.email());
                update.setString(3, User.searchText(line.key(), line.name(), line.email()));
                update.setLong(4, tenant.value());
                update.setLong(5, user.id());
                update.addBatch();
                found.put(user.id(), UserWords.of(line.key(), line.name(), line.email()));
            }
            executeIfAny(update, renamed);
        }
        words.replace(found);
    }

    /** A change of the history is a change of the user: whoever looks at them is told. */
    private static void touch(Connection c, TenantId tenant, Collection<Long> users) throws SQLException {
        try (var update =
                c.prepareStatement("update directory_user set version = version + 1 where tenant_id = ? and id = ?")) {
            for (var user : users) {
                update.setLong(1, tenant.value());
                update.setLong(2, user);
                update.addBatch();
            }
            executeIfAny(update, users);
        }
    }

    private static void close(Connection c, TenantId tenant, List<UserChanges.Closed> closed) throws SQLException {
        try (var update = c.prepareStatement("update licence_holding set held_until = ?, version = version + 1"
                + " where tenant_id = ? and user_id = ? and held_until is null")) {
            for (var holding : closed) {
                update.setObject(1, Database.stored(holding.until()));
                update.setLong(2, tenant.value());
                update.setLong(3, holding.userId());
                update.addBatch();
            }
            executeIfAny(update, closed);
        }
    }

    private void open(Connection c, TenantId tenant, List<UserChanges.Opened> opened) throws SQLException {
        try (var insert = c.prepareStatement(
                "insert into licence_holding (tenant_id, id, version, user_id, level, held_from) values (?, ?, 1, ?, ?, ?)")) {
            for (var holding : opened) {
                insert.setLong(1, tenant.value());
                insert.setLong(2, ids.next());
                insert.setLong(3, holding.userId());
                insert.setString(4, holding.level().name());
                insert.setObject(5, Database.stored(holding.from()));
                insert.addBatch();
            }
            executeIfAny(insert, opened);
        }
    }

    private static void executeIfAny(PreparedStatement batch, Collection<?> rows) throws SQLException {
        if (!rows.isEmpty()) {
            batch.executeBatch();
        }
    }
}
