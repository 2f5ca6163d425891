package org.reckoner.access;

import java.time.Instant;
import org.reckoner.tenant.Admission;

/** How an attempt to log in ended. */
public sealed interface LogInAnswer {
    /** Whoever it is may come in. */
    record In(ProvenLogIn logIn) implements LogInAnswer {}

    /** The password was right, a code of the second factor is asked for. */
    record CodeAsked(HalfWay halfWay) implements LogInAnswer {}

    /** The code is not the app's, or it was used before. */
    record CodeRefused() implements LogInAnswer {}

    /** Too much time went by since the password: it is asked for again. */
    record TooLate() implements LogInAnswer {}

    /** E-mail and password do not fit; nothing more is said. */
    record Refused() implements LogInAnswer {}

    /** They fit, but the tenant's people may not enter. */
    record NotAdmitted(Admission why) implements LogInAnswer {}

    /** Too many failures: nothing is accepted until then. */
    record Paused(Instant until) implements LogInAnswer {}
}
