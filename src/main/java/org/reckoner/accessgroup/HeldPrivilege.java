package org.reckoner.accessgroup;

/**
 * A privilege that a user has by a group.
 *
 * @param team the team that is in the group, or null where the user is in it by name
 */
record HeldPrivilege(GroupPrivilege privilege, long groupId, String group, String team) {}
