package org.reckoner.accessgroup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.platform.Role;

/**
 * What a user may at this moment, and by what.
 *
 * @param byGroups whether the tenant uses access groups
 * @param role of the user's log-in, or null where there is none: then nothing of it is of use
 * @param rows the privileges they have, in order
 */
public record UserPrivileges(boolean byGroups, Role role, List<Row> rows) implements Serializable {
    /**
     * A privilege they have.
     *
     * @param ways how they come to it, one at least
     */
    public record Row(GroupPrivilege privilege, List<PrivilegeWay> ways) implements Serializable {
        public Row {
            ways = List.copyOf(ways);
        }
    }

    public UserPrivileges {
        rows = List.copyOf(rows);
    }

    /** Puts together what counts: the same rule by which callers are made (access.CallerPrivileges), with its reasons. */
    static UserPrivileges of(boolean byGroups, Role role, List<HeldPrivilege> held) {
        var byRole =
                role != null && !(byGroups && role.isBasic()) ? GroupPrivilege.of(role) : List.<GroupPrivilege>of();
        var rows = new ArrayList<Row>();
        Arrays.stream(GroupPrivilege.values()).forEach(privilege -> {
            var ways = new ArrayList<PrivilegeWay>();
            if (byRole.contains(privilege)) {
                ways.add(PrivilegeWay.ROLE);
            }
            if (byGroups) {
                held.stream()
                        .filter(one -> one.privilege() == privilege)
                        .forEach(one -> ways.add(new PrivilegeWay(one.groupId(), one.group(), one.team())));
            }
            if (!ways.isEmpty()) {
                rows.add(new Row(privilege, ways));
            }
        });
        return new UserPrivileges(byGroups, role, rows);
    }
}
