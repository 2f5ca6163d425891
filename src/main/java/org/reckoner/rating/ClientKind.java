package org.reckoner.rating;

/** What a user was logged in with (rating.md 2.2). */
public enum ClientKind {
    DESKTOP,
    WEB,
    MOBILE,
    TEAMS,
    API
}
