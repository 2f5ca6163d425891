package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.SqlPatterns;
import org.reckoner.platform.TenantScope;

/** Reads and writes groups and what they give. */
@ApplicationScoped
class GroupStore {
    private static final String ROW = "select g.id, g.version, g.name, g.description,"
            + " (select count(*) from access_group_user m where m.tenant_id = g.tenant_id and m.group_id = g.id),"
            + " (select count(*) from access_group_team t where t.tenant_id = g.tenant_id and t.group_id = g.id)"
            + " from access_group g where g.tenant_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    Optional<GroupRow> row(long id) {
        return database.call(c -> {
            try (var query = c.prepareStatement(ROW + " and g.id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                return rows(c, query.executeQuery()).stream().findFirst();
            }
        });
    }

    /** @param text a part of the name */
    Page<GroupRow> page(String text, int first, int size) {
        var pattern = SqlPatterns.containing(text);
        return database.call(c -> {
            try (var query = c.prepareStatement(
                            ROW + " and g.name_key like ? escape '!' order by g.name_key limit ? offset ?");
                    var count = c.prepareStatement(
                            "select count(*) from access_group where tenant_id = ? and name_key like ? escape '!'")) {
                query.setLong(1, scope.required().value());
                query.setString(2, pattern);
                query.setInt(3, Math.min(size, Page.MAX_SIZE));
                query.setInt(4, first);
                count.setLong(1, scope.required().value());
                count.setString(2, pattern);
                var total = count.executeQuery();
                total.next();
                return new Page<>(rows(c, query.executeQuery()), total.getInt(1));
            }
        });
    }

    long insert(GroupDetails group, Instant now) {
        var id = ids.next();
        Database.unique(
                () -> RuleViolation.of("name", AccessGroupProblem.NAME_TAKEN),
                () -> database.call(c -> {
                    try (var insert = c.prepareStatement(
                            "insert into access_group"
                                    + " (tenant_id, id, version, name, name_key, description, created_at) values (?, ?, 1, ?, ?, ?, ?)")) {
                        insert.setLong(1, scope.required().value());
                        insert.setLong(2, id);
                        insert.setString(3, group.name());
                        insert.setString(4, group.key());
                        insert.setString(5, group.description());
                        insert.setObject(6, Database.stored(now));
                        return insert.executeUpdate();
                    }
                }));
        give(id, group.privileges());
        return id;
    }

    /** Whether the group is still of the version that was seen, and is as described now. */
    boolean update(long id, int seenVersion, GroupDetails group) {
        var seen = Database.unique(
                () -> RuleViolation.of("name", AccessGroupProblem.NAME_TAKEN),
                () -> database.call(c -> {
                    try (var update =
                            c.prepareStatement("update access_group set name = ?, name_key = ?, description = ?,"
                                    + " version = version + 1 where tenant_id = ? and id = ? and version = ?")) {
                        update.setString(1, group.name());
                        update.setString(2, group.key());
                        update.setString(3, group.description());
                        update.setLong(4, scope.required().value());
                        update.setLong(5, id);
                        update.setInt(6, seenVersion);
                        return update.executeUpdate() == 1;
                    }
                }));
        if (seen) {
            give(id, group.privileges());
        }
        return seen;
    }

    /** Whether the group was still of the version that was seen, and is gone now. */
    boolean delete(long id, int seenVersion) {
        return database.call(c -> {
            try (var held = c.prepareStatement(
                    "update access_group set version = version + 1 where tenant_id = ? and id = ? and version = ?")) {
                held.setLong(1, scope.required().value());
                held.setLong(2, id);
                held.setInt(3, seenVersion);
                if (held.executeUpdate() != 1) {
                    return false;
                }
            }
            delete(c, "delete from access_group_privilege where tenant_id = ? and group_id = ?", id);
            delete(c, "delete from access_group_user where tenant_id = ? and group_id = ?", id);
            delete(c, "delete from access_group_team where tenant_id = ? and group_id = ?", id);
            delete(c, "delete from access_group where tenant_id = ? and id = ?", id);
            return true;
        });
    }

    private void give(long id, Set<GroupPrivilege> privileges) {
        database.call(c -> {
            delete(c, "delete from access_group_privilege where tenant_id = ? and group_id = ?", id);
            try (var insert = c.prepareStatement(
                    "insert into access_group_privilege (tenant_id, group_id, privilege) values (?, ?, ?)")) {
                for (var one : GroupPrivilege.values()) {
                    if (privileges.contains(one)) {
                        insert.setLong(1, scope.required().value());
                        insert.setLong(2, id);
                        insert.setString(3, one.name());
                        insert.addBatch();
                    }
                }
                return insert.executeBatch();
            }
        });
    }

    private void delete(Connection c, String sql, long id) throws SQLException {
        try (var delete = c.prepareStatement(sql)) {
            delete.setLong(1, scope.required().value());
            delete.setLong(2, id);
            delete.executeUpdate();
        }
    }

    private List<GroupRow> rows(Connection c, ResultSet found) throws SQLException {
        var rows = new ArrayList<GroupRow>();
        while (found.next()) {
            rows.add(new GroupRow(
                    found.getLong(1),
                    found.getInt(2),
                    found.getString(3),
                    found.getString(4),
                    List.of(),
                    found.getInt(5),
                    found.getInt(6)));
        }
        var given = privileges(c, rows.stream().map(GroupRow::id).toList());
        return rows.stream()
                .map(row -> row.giving(List.copyOf(given.getOrDefault(row.id(), Set.of()))))
                .toList();
    }

    private Map<Long, Set<GroupPrivilege>> privileges(Connection c, Collection<Long> groups) throws SQLException {
        var found = new HashMap<Long, Set<GroupPrivilege>>();
        if (groups.isEmpty()) {
            return found;
        }
        try (var query = SqlLists.prepare(
                c,
                "select group_id, privilege from access_group_privilege where (tenant_id, group_id) in "
                        + SqlLists.pairs(groups.size()))) {
            SqlLists.bindPairs(query, scope.required(), groups);
            for (var rows = query.executeQuery(); rows.next(); ) {
                found.computeIfAbsent(rows.getLong(1), id -> EnumSet.noneOf(GroupPrivilege.class))
                        .add(GroupPrivilege.valueOf(rows.getString(2)));
            }
        }
        return found;
    }
}
