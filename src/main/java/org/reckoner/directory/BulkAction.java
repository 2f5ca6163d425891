package org.reckoner.directory;

/** What is done to many users at once. */
public enum BulkAction {
    ARCHIVE,
    REINSTATE,
    DELETE,
    LICENSE,
    JOIN_TEAM,
    LEAVE_TEAM;

    /** Whether it is about a team. */
    public boolean needsTeam() {
        return this == JOIN_TEAM || this == LEAVE_TEAM;
    }
}
