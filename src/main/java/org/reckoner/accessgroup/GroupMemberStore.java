package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;

/** Reads and writes who is in a group, by name and by team. */
@ApplicationScoped
class GroupMemberStore {
    private static final String USERS = " from access_group_user m join directory_user u on u.tenant_id = m.tenant_id"
            + " and u.id = m.user_id where m.tenant_id = ? and m.group_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** A part of the users, by key. */
    Page<GroupUser> users(long group, int first, int size) {
        return database.call(c -> {
            var rows = new ArrayList<GroupUser>();
            try (var query = c.prepareStatement("select u.id, u.user_key, u.name, (select count(*) from account a"
                    + " where a.tenant_id = u.tenant_id and a.user_id = u.id)" + USERS
                    + " order by u.user_key limit ? offset ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, group);
                query.setInt(3, Math.min(size, Page.MAX_SIZE));
                query.setInt(4, first);
                for (var found = query.executeQuery(); found.next(); ) {
                    rows.add(new GroupUser(
                            found.getLong(1), found.getString(2), found.getString(3), found.getInt(4) > 0));
                }
            }
            return new Page<>(rows, count("select count(*)" + USERS, group));
        });
    }

    /** A part of the teams, by name. */
    Page<GroupTeam> teams(long group, int first, int size) {
        return database.call(c -> {
            var rows = new ArrayList<GroupTeam>();
            try (var query = c.prepareStatement("select t.id, t.name, (select count(*) from team_member m"
                    + " where m.tenant_id = t.tenant_id and m.team_id = t.id) from access_group_team g join team t"
                    + " on t.tenant_id = g.tenant_id and t.id = g.team_id where g.tenant_id = ? and g.group_id = ?"
                    + " order by t.name_key limit ? offset ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, group);
                query.setInt(3, Math.min(size, Page.MAX_SIZE));
                query.setInt(4, first);
                for (var found = query.executeQuery(); found.next(); ) {
                    rows.add(new GroupTeam(found.getLong(1), found.getString(2), found.getInt(3)));
                }
            }
            var total = count("select count(*) from access_group_team where tenant_id = ? and group_id = ?", group);
            return new Page<>(rows, total);
        });
    }

    /** The user of a key who was not deleted. */
    Optional<Long> user(String key) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id from directory_user where tenant_id = ? and user_key = ? and state <> 'DELETED'")) {
                query.setLong(1, scope.required().value());
                query.setString(2, key);
                var found = query.executeQuery();
                return found.next() ? Optional.of(found.getLong(1)) : Optional.empty();
            }
        });
    }

    /** Whether the user was not in it. */
    boolean addUser(long group, long user) {
        return count(
                                "select count(*) from access_group_user where tenant_id = ? and group_id = ? and user_id = ?",
                                group,
                                user)
                        == 0
                && write(
                                // Somebody else may put them in at this moment.
                                "insert into access_group_user (tenant_id, group_id, user_id) values (?, ?, ?)"
                                        + " on duplicate key update user_id = user_id",
                                group,
                                user)
                        > 0;
    }

    /** Whether the user was in it. */
    boolean removeUser(long group, long user) {
        return write("delete from access_group_user where tenant_id = ? and group_id = ? and user_id = ?", group, user)
                == 1;
    }

    /** Whether the team was not in it. */
    boolean addTeam(long group, long team) {
        return count(
                                "select count(*) from access_group_team where tenant_id = ? and group_id = ? and team_id = ?",
                                group,
                                team)
                        == 0
                && write(
                                "insert into access_group_team (tenant_id, group_id, team_id) values (?, ?, ?)"
                                        + " on duplicate key update team_id = team_id",
                                group,
                                team)
                        > 0;
    }

    /** Whether the team was in it. */
    boolean removeTeam(long group, long team) {
        return write("delete from access_group_team where tenant_id = ? and group_id = ? and team_id = ?", group, team)
                == 1;
    }

    /** Takes users out of all groups; how many memberships ended. */
    int removeUsers(Collection<Long> users) {
        return database.call(c -> {
            try (var delete = SqlLists.prepare(
                    c, "delete from access_group_user where (tenant_id, user_id) in " + SqlLists.pairs(users.size()))) {
                SqlLists.bindPairs(delete, scope.required(), users);
                return delete.executeUpdate();
            }
        });
    }

    /** Takes a team out of all groups; how many it was in. */
    int removeTeam(long team) {
        return write("delete from access_group_team where tenant_id = ? and team_id = ?", team);
    }

    private int write(String sql, long... behindTheTenant) {
        return database.call(c -> {
            try (var statement = bound(c, sql, behindTheTenant)) {
                return statement.executeUpdate();
            }
        });
    }

    private int count(String sql, long... behindTheTenant) {
        return database.call(c -> {
            try (var query = bound(c, sql, behindTheTenant)) {
                var total = query.executeQuery();
                total.next();
                return total.getInt(1);
            }
        });
    }

    private PreparedStatement bound(Connection c, String sql, long... behindTheTenant) throws SQLException {
        var statement = c.prepareStatement(sql);
        statement.setLong(1, scope.required().value());
        for (var i = 0; i < behindTheTenant.length; i++) {
            statement.setLong(i + 2, behindTheTenant[i]);
        }
        return statement;
    }
}
