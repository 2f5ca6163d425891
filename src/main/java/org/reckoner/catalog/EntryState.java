package org.reckoner.catalog;

/** What has become, by a date, of something that holds from a date on. */
public enum EntryState {
    PLANNED,
    IN_FORCE,
    PAST,
    /** A later one for the same date counts. */
    REPLACED,
    TAKEN_BACK
}
