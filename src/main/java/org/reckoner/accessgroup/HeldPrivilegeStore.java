package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/** Reads what users have by groups at this moment: one statement each, however many groups, teams and users there are. */
@ApplicationScoped
class HeldPrivilegeStore {
    /** The most ways to privileges of one user that are shown. */
    private static final int WAYS_MAX = 1000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    Set<GroupPrivilege> of(TenantId tenant, long user) {
        return database.call(c -> {
            var held = EnumSet.noneOf(GroupPrivilege.class);
            try (var query = c.prepareStatement("select p.privilege from access_group_user m"
                    + " join access_group_privilege p on p.tenant_id = m.tenant_id and p.group_id = m.group_id"
                    + " where m.tenant_id = ? and m.user_id = ? union"
                    + " select p.privilege from team_member b"
                    + " join access_group_team t on t.tenant_id = b.tenant_id and t.team_id = b.team_id"
                    + " join access_group_privilege p on p.tenant_id = t.tenant_id and p.group_id = t.group_id"
                    + " where b.tenant_id = ? and b.user_id = ?")) {
                query.setLong(1, tenant.value());
                query.setLong(2, user);
                query.setLong(3, tenant.value());
                query.setLong(4, user);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    held.add(GroupPrivilege.valueOf(rows.getString(1)));
                }
            }
            return held;
        });
    }

    /** The same with where each comes from. */
    List<HeldPrivilege> waysOf(long user) {
        return database.call(c -> {
            var ways = new ArrayList<HeldPrivilege>();
            try (var query = c.prepareStatement("select p.privilege, g.id, g.name, null, g.name_key"
                    + " from access_group_user m"
                    + " join access_group g on g.tenant_id = m.tenant_id and g.id = m.group_id"
                    + " join access_group_privilege p on p.tenant_id = g.tenant_id and p.group_id = g.id"
                    + " where m.tenant_id = ? and m.user_id = ? union all"
                    + " select p.privilege, g.id, g.name, n.name, g.name_key from team_member b"
                    + " join team n on n.tenant_id = b.tenant_id and n.id = b.team_id"
                    + " join access_group_team t on t.tenant_id = b.tenant_id and t.team_id = b.team_id"
                    + " join access_group g on g.tenant_id = t.tenant_id and g.id = t.group_id"
                    + " join access_group_privilege p on p.tenant_id = g.tenant_id and p.group_id = g.id"
                    + " where b.tenant_id = ? and b.user_id = ? order by 5, 4 limit ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, user);
                query.setLong(3, scope.required().value());
                query.setLong(4, user);
                query.setInt(5, WAYS_MAX);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    ways.add(new HeldPrivilege(
                            GroupPrivilege.valueOf(rows.getString(1)),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
            return ways;
        });
    }

    /** Whether the tenant has a user who was not forgotten. */
    boolean isUser(long user) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select 1 from directory_user where tenant_id = ? and id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, user);
                return query.executeQuery().next();
            }
        });
    }

    /** The role of a user's log-in. */
    Optional<Role> roleOf(long user) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select role from account where tenant_id = ? and user_id = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, user);
                var row = query.executeQuery();
                return row.next() ? Optional.of(Role.valueOf(row.getString(1))) : Optional.empty();
            }
        });
    }

    /** Whether somebody who can log in may edit access groups while groups count. */
    boolean isGroupKeeperThere() {
        var tenant = scope.required().value();
        return database.call(c -> {
            try (var query = c.prepareStatement("select a.id from account a where a.tenant_id = ? and a.enabled = true"
                    + " and a.role = 'TENANT_ADMINISTRATOR' union all"
                    + " select a.id from access_group_privilege p"
                    + " join access_group_user m on m.tenant_id = p.tenant_id and m.group_id = p.group_id"
                    + " join account a on a.tenant_id = m.tenant_id and a.user_id = m.user_id"
                    + " where p.tenant_id = ? and p.privilege = 'EDIT_ACCESS_GROUPS' and a.enabled = true union all"
                    + " select a.id from access_group_privilege p"
                    + " join access_group_team t on t.tenant_id = p.tenant_id and t.group_id = p.group_id"
                    + " join team_member b on b.tenant_id = t.tenant_id and b.team_id = t.team_id"
                    + " join account a on a.tenant_id = b.tenant_id and a.user_id = b.user_id"
                    + " where p.tenant_id = ? and p.privilege = 'EDIT_ACCESS_GROUPS' and a.enabled = true limit 1")) {
                query.setLong(1, tenant);
                query.setLong(2, tenant);
                query.setLong(3, tenant);
                return query.executeQuery().next();
            }
        });
    }
}
