package org.reckoner.accessgroup;

import java.io.Serializable;

/**
 * One way in which somebody comes to a privilege: by the role, by a group they are in, or by a group one of their teams is in.
 *
 * @param groupId the group, or null where it is the role
 * @param team the team, or null
 */
public record PrivilegeWay(Long groupId, String group, String team) implements Serializable {
    static final PrivilegeWay ROLE = new PrivilegeWay(null, null, null);

    /** ROLE, GROUP or TEAM, as its words are called. */
    public String kind() {
        if (groupId == null) {
            return "ROLE";
        }
        return team == null ? "GROUP" : "TEAM";
    }
}
