package org.reckoner.access;

import jakarta.security.enterprise.credential.Credential;
import org.reckoner.platform.Role;

/** Somebody who has shown who they are; made by {@link LogIns} alone, so that the container need not ask again. */
public final class ProvenLogIn implements Credential {
    private final LogInMark mark;
    private final Role role;
    private final boolean toEnrol;

    ProvenLogIn(LogInMark mark, Role role, boolean toEnrol) {
        this.mark = mark;
        this.role = role;
        this.toEnrol = toEnrol;
    }

    LogInMark mark() {
        return mark;
    }

    Role role() {
        return role;
    }

    /** Whether a second factor has to be set up before anything else. */
    boolean toEnrol() {
        return toEnrol;
    }
}
