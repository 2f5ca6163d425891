package org.reckoner.usage;

/** What a file may hold. */
public enum ImportKind {
    USERS,
    NUMBERS,
    SESSIONS,
    PRESENCE_EVENTS,
    CALLS,
    /** What was used of resources by day. */
    RESOURCES;

    /** Whether it is the directory's: imported anew from its beginning after an interruption, and audited there. */
    boolean isOfDirectory() {
        return this == USERS || this == NUMBERS;
    }
}
