package org.reckoner.usage;

/** What a file may hold. */
public enum ImportKind {
    USERS,
    SESSIONS,
    PRESENCE_EVENTS,
    CALLS,
    /** What was used of resources by day. */
    RESOURCES
}
