package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.platform.TenantScope;

/** Reads and writes teams and who is in them. */
@ApplicationScoped
class TeamStore {
    /** The most teams of one user that are shown. */
    private static final int OF_USER_MAX = 200;

    private static final String ROW = "select t.id, t.version, t.name, (select count(*) from team_member m"
            + " where m.tenant_id = t.tenant_id and m.team_id = t.id) from team t where t.tenant_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    Optional<TeamRow> row(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(ROW + " and t.id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return rows(query.executeQuery()).stream().findFirst();
            }
        });
    }

    Page<TeamRow> page(String text, int first, int size) {
        var pattern = SqlPatterns.containing(text);
        return database.call(c -> {
            try (var query = c.prepareStatement(
                            ROW + " and t.name_key like ? escape '!' order by t.name_key limit ? offset ?");
                    var count = c.prepareStatement(
                            "select count(*) from team where tenant_id = ? and name_key like ? escape '!'")) {
                query.setLong(1, scope.required().value());
                query.setString(2, pattern);
                query.setInt(3, Math.min(size, Page.MAX_SIZE));
                query.setInt(4, first);
                count.setLong(1, scope.required().value());
                count.setString(2, pattern);
                var total = count.executeQuery();
                total.next();
                return new Page<>(rows(query.executeQuery()), total.getInt(1));
            }
        });
    }

    /** The teams of a user, by name. */
    List<TeamRow> of(long userId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select t.id, t.version, t.name, 0 from team t join team_member m"
                    + " on m.tenant_id = t.tenant_id and m.team_id = t.id"
                    + " where t.tenant_id = ? and m.user_id = ? order by t.name_key limit ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, userId);
                query.setInt(3, OF_USER_MAX);
                return rows(query.executeQuery());
            }
        });
    }

    /** The ids of teams by the keys of their names; keys nobody has are left out. */
    Map<String, Long> idsByKey(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database.call(c -> {
            var found = new HashMap<String, Long>();
            try (var query = SqlLists.prepare(
                    c, "select name_key, id from team where (tenant_id, name_key) in " + SqlLists.pairs(keys.size()))) {
                SqlLists.bindPairs(query, scope.required(), keys);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        });
    }

    long insert(TeamName name, Instant now) {
        var id = ids.next();
        Database.unique(
                () -> RuleViolation.of("name", DirectoryProblem.TEAM_NAME_TAKEN),
                () -> database.call(c -> {
                    try (var insert =
                            c.prepareStatement("insert into team (tenant_id, id, version, name, name_key, created_at)"
                                    + " values (?, ?, 1, ?, ?, ?)")) {
                        insert.setLong(1, scope.required().value());
                        insert.setLong(2, id);
                        insert.setString(3, name.text());
                        insert.setString(4, name.key());
                        insert.setObject(5, Database.stored(now));
                        return insert.executeUpdate();
                    }
                }));
        return id;
    }

    /** Whether the team is still of the version that was seen, and has the name now. */
    boolean rename(long id, int seenVersion, TeamName name) {
        return Database.unique(
                () -> RuleViolation.of("name", DirectoryProblem.TEAM_NAME_TAKEN),
                () -> database.call(c -> {
                    try (var update = c.prepareStatement("update team set name = ?, name_key = ?, version = version + 1"
                            + " where tenant_id = ? and id = ? and version = ?")) {
                        update.setString(1, name.text());
                        update.setString(2, name.key());
                        update.setLong(3, scope.required().value());
                        update.setLong(4, id);
                        update.setInt(5, seenVersion);
                        return update.executeUpdate() == 1;
                    }
                }));
    }

    /** Whether the team was still of the version that was seen, and is gone now. */
    boolean delete(long id, int seenVersion) {
        return database.call(c -> {
            try (var held = c.prepareStatement(
                            "update team set version = version + 1 where tenant_id = ? and id = ? and version = ?");
                    var members = c.prepareStatement("delete from team_member where tenant_id = ? and team_id = ?");
                    var team = c.prepareStatement("delete from team where tenant_id = ? and id = ?")) {
                bind(held, id);
                held.setInt(3, seenVersion);
                bind(members, id);
                bind(team, id);
                return held.executeUpdate() == 1 && members.executeUpdate() >= 0 && team.executeUpdate() == 1;
            }
        });
    }

    /** Puts users into a team; how many were not in it. */
    int add(long id, Collection<Long> users) {
        var missing = new TreeSet<>(present(users));
        missing.removeAll(members(id, users));
        if (!missing.isEmpty()) {
            database.call(c -> {
                // Somebody else may put one of them in at this moment.
                try (var insert = c.prepareStatement("insert into team_member (tenant_id, team_id, user_id)"
                        + " values (?, ?, ?) on duplicate key update user_id = user_id")) {
                    for (var user : missing) {
                        bind(insert, id);
                        insert.setLong(3, user);
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            });
        }
        return missing.size();
    }

    /** Takes users out of a team; how many were in it. */
    int remove(long id, Collection<Long> users) {
        var members = new TreeSet<>(members(id, users));
        if (!members.isEmpty()) {
            database.call(c -> {
                try (var delete = c.prepareStatement(
                        "delete from team_member where tenant_id = ? and team_id = ? and user_id = ?")) {
                    for (var user : members) {
                        bind(delete, id);
                        delete.setLong(3, user);
                        delete.addBatch();
                    }
                    return delete.executeBatch();
                }
            });
        }
        return members.size();
    }

    /** Takes users out of all teams. */
    void removeFromAll(Collection<Long> users) {
        database.call(c -> {
            try (var delete = SqlLists.prepare(
                    c, "delete from team_member where (tenant_id, user_id) in " + SqlLists.pairs(users.size()))) {
                SqlLists.bindPairs(delete, scope.required(), users);
                return delete.executeUpdate();
            }
        });
    }

    private Collection<Long> members(long id, Collection<Long> users) {
        return idsOf(
                "select user_id from team_member where (tenant_id, user_id) in "
                        + SqlLists.pairs(Math.max(1, users.size())) + " and team_id = " + id,
                users);
    }

    private Collection<Long> present(Collection<Long> users) {
        return idsOf(
                "select id from directory_user where (tenant_id, id) in " + SqlLists.pairs(Math.max(1, users.size()))
                        + " and state <> 'DELETED'",
                users);
    }

    private Collection<Long> idsOf(String sql, Collection<Long> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return database.call(c -> {
            var found = new ArrayList<Long>();
            try (var query = SqlLists.prepare(c, sql)) {
                SqlLists.bindPairs(query, scope.required(), users);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    private void bind(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, id);
    }

    private static List<TeamRow> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<TeamRow>();
        while (found.next()) {
            rows.add(new TeamRow(found.getLong(1), found.getInt(2), found.getString(3), found.getInt(4)));
        }
        return rows;
    }
}
