package org.reckoner.access;

import java.time.Instant;

/** How an attempt to log in ended. */
public sealed interface LogInAnswer {
    /** Whoever it is may come in. */
    record In(ProvenLogIn logIn) implements LogInAnswer {}

    /** E-mail and password do not fit; nothing more is said. */
    record Refused() implements LogInAnswer {}

    /** Too many failures: nothing is accepted until then. */
    record Paused(Instant until) implements LogInAnswer {}
}
