package org.reckoner.accessgroup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.reckoner.platform.Role;

/**
 * Somebody whose privileges the switch would change.
 *
 * @param userId the user it is the log-in of, or null
 * @param loses what they can do now and could not afterwards
 * @param gains what they cannot do now and could afterwards
 */
public record ConcernedLogIn(
        long accountId,
        Long userId,
        String name,
        String email,
        Role role,
        List<GroupPrivilege> loses,
        List<GroupPrivilege> gains)
        implements Serializable {
    public ConcernedLogIn {
        loses = List.copyOf(loses);
        gains = List.copyOf(gains);
    }

    /** The same person with what the switch would mean, given what groups give. */
    ConcernedLogIn turned(boolean toGroups, Collection<GroupPrivilege> byGroups) {
        var byRole = GroupPrivilege.of(role);
        var now = toGroups ? byRole : byGroups;
        var then = toGroups ? byGroups : byRole;
        return new ConcernedLogIn(accountId, userId, name, email, role, without(now, then), without(then, now));
    }

    boolean isConcerned() {
        return !loses.isEmpty() || !gains.isEmpty();
    }

    private static List<GroupPrivilege> without(Collection<GroupPrivilege> all, Collection<GroupPrivilege> others) {
        var left = new ArrayList<>(all);
        left.removeAll(others);
        return left;
    }
}
