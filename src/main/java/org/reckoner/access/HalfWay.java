package org.reckoner.access;

import java.io.Serializable;
import java.time.Instant;

/** Somebody who knew the password and is asked for a code; made by {@link LogIns} alone and good for a few minutes. */
public final class HalfWay implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String emailKey;
    private final LogInMark mark;
    private final Instant until;

    HalfWay(String emailKey, LogInMark mark, Instant until) {
        this.emailKey = emailKey;
        this.mark = mark;
        this.until = until;
    }

    String emailKey() {
        return emailKey;
    }

    LogInMark mark() {
        return mark;
    }

    Instant until() {
        return until;
    }
}
