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
    USER_DELETED
}
