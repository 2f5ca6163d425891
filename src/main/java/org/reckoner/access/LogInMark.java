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
}
