package org.reckoner.directory;

import org.reckoner.platform.Problem;

/** What the directory refuses. */
public enum DirectoryProblem implements Problem {
    NOT_IN_THIS_STATE,
    EMAIL_MALFORMED,
    LICENCE_UNKNOWN,
    LICENCE_FROM_MISSING,
    /** The row's licence would begin before, or with, one that the history has already. */
    LICENCE_TOO_EARLY,
    REPEATED_IN_FILE,
    USER_DELETED,
    /** Another user has the id. */
    KEY_TAKEN,
    /** An id has blanks, commas, semicolons or quotes in it, or too many characters. */
    KEY_MALFORMED,
    /** A moment is missing, malformed or out of range. */
    MOMENT_MALFORMED,
    UNTIL_NOT_AFTER_FROM,
    /** A corrected entry would run into another one. */
    HISTORY_OVERLAPS,
    /** What began already is corrected, not removed. */
    NOT_IN_THE_FUTURE,
    ADD_ON_UNKNOWN,
    /** A file's add-on does not read {@code KEY@from} or {@code KEY@from/until}. */
    ADD_ON_MALFORMED,
    /** The row's add-on would begin, or end, before what the history has already. */
    ADD_ON_TOO_EARLY,
    TEAM_NAME_TAKEN,
    TEAM_UNKNOWN,
    /** Somebody's change made the number of users another one than was agreed to. */
    NUMBER_CHANGED,
    NOBODY_CHOSEN,
    /** Only an active user is given a log-in. */
    NOT_ACTIVE,
    /** No phone number with its country's code, or of a length that is none there. */
    NUMBER_MALFORMED,
    /** The number is another country's, or none's. */
    NUMBER_COUNTRY_DIFFERS,
    NUMBER_KIND_MALFORMED,
    /** A file's day is none. */
    NUMBER_DAY_MALFORMED,
    /** A day is missing or out of range. */
    NUMBER_DAY_NEEDED,
    NUMBER_RELEASED_EARLY,
    /** It was released already. */
    NUMBER_RELEASED,
    NUMBER_PORTED_MALFORMED,
    /** The tenant holds it on some of these days. */
    NUMBER_HELD_ALREADY,
    /** Another tenant does. */
    NUMBER_HELD_ELSEWHERE
}
