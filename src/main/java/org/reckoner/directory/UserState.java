package org.reckoner.directory;

/** Whether somebody still works there. All states count for the past (rating.md 2.5). */
public enum UserState {
    ACTIVE,
    ARCHIVED,
    DELETED
}
