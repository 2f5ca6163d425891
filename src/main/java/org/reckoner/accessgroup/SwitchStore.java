package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reckoner.platform.Database;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantScope;

/** Reads whom the switch concerns: all log-ins of basic roles in one statement, one row at a time, however many. */
@ApplicationScoped
class SwitchStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    SwitchPreview preview(boolean toGroups) {
        var counting = new Counting(toGroups);
        var tenant = scope.required().value();
        return database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select a.id, a.user_id, a.name, a.email, a.role, h.privilege from account a left join ("
                            + "select m.tenant_id, m.user_id, p.privilege from access_group_user m"
                            + " join access_group_privilege p on p.tenant_id = m.tenant_id and p.group_id = m.group_id"
                            + " where m.tenant_id = ? union"
                            + " select b.tenant_id, b.user_id, p.privilege from access_group_team t"
                            + " join team_member b on b.tenant_id = t.tenant_id and b.team_id = t.team_id"
                            + " join access_group_privilege p on p.tenant_id = t.tenant_id and p.group_id = t.group_id"
                            + " where t.tenant_id = ?) h on h.tenant_id = a.tenant_id and h.user_id = a.user_id"
                            + " where a.tenant_id = ? and a.enabled = true"
                            + " and a.role in ('ADMIN', 'SUPERVISOR', 'ANALYST', 'AGENT') order by a.name, a.id")) {
                query.setLong(1, tenant);
                query.setLong(2, tenant);
                query.setLong(3, tenant);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        counting.take(rows);
                    }
                }
            }
            return counting.preview();
        });
    }

    /** Puts the rows of each log-in together. */
    private static final class Counting {
        private final boolean toGroups;
        private final List<ConcernedLogIn> losers = new ArrayList<>();
        private final List<ConcernedLogIn> gainers = new ArrayList<>();
        private int losing;
        private int gaining;
        private ConcernedLogIn open;
        private Set<GroupPrivilege> held = EnumSet.noneOf(GroupPrivilege.class);

        Counting(boolean toGroups) {
            this.toGroups = toGroups;
        }

        void take(ResultSet row) throws SQLException {
            var id = row.getLong(1);
            if (open == null || open.accountId() != id) {
                close();
                open = new ConcernedLogIn(
                        id,
                        row.getObject(2) == null ? null : row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Role.valueOf(row.getString(5)),
                        List.of(),
                        List.of());
                held = EnumSet.noneOf(GroupPrivilege.class);
            }
            if (row.getString(6) != null) {
                held.add(GroupPrivilege.valueOf(row.getString(6)));
            }
        }

        private void close() {
            var turned = open == null ? null : open.turned(toGroups, held);
            if (turned == null || !turned.isConcerned()) {
                return;
            }
            losing += turned.loses().isEmpty() ? 0 : 1;
            gaining += turned.gains().isEmpty() ? 0 : 1;
            var kept = turned.loses().isEmpty() ? gainers : losers;
            if (kept.size() < SwitchPreview.SHOWN_MAX) {
                kept.add(turned);
            }
        }

        SwitchPreview preview() {
            close();
            open = null;
            losers.addAll(gainers);
            return new SwitchPreview(
                    toGroups, losing, gaining, losers.subList(0, Math.min(losers.size(), SwitchPreview.SHOWN_MAX)));
        }
    }
}
