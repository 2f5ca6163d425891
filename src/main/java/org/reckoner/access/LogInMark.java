package org.reckoner.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a log-in session remembers of how it began.
 *
 * @param epoch the account's number at that time: when it is raised, the session is over
 */
public record LogInMark(long accountId, int epoch, Instant since) implements Serializable {
    /** The session attribute it is kept under. */
    public static final String ATTRIBUTE = "org.reckoner.logIn";

    /** The session attribute of the role that somebody logged in with; another role ends the session. */
    public static final String ROLE = "org.reckoner.role";

    /** The session attribute that is there while a second factor has to be set up before anything else. */
    public static final String TO_ENROL = "org.reckoner.toEnrol";
}
