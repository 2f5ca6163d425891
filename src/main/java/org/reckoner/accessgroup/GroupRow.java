package org.reckoner.accessgroup;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A group as lists show it.
 *
 * @param users how many are in it by name
 * @param teams how many teams are
 */
public record GroupRow(
        long id, int version, String name, String description, List<GroupPrivilege> privileges, int users, int teams)
        implements Serializable {
    public GroupRow {
        privileges = List.copyOf(privileges);
    }

    /** The same with its privileges. */
    GroupRow giving(List<GroupPrivilege> given) {
        return new GroupRow(id, version, name, description, given, users, teams);
    }

    GroupDetails details() {
        return new GroupDetails(name, description, Set.copyOf(privileges));
    }
}
