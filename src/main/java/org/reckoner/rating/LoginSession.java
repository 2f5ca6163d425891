package org.reckoner.rating;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.period.Span;

/**
 * One stretch in which a user was logged in, half-open (rating.md 2). Its instants are cut to microseconds, so that a
 * session read back from a store equals the one that was sent.
 *
 * @param sessionId identifies it within the tenant; the same id twice is the same session (rating.md 2.3)
 * @param login its first instant
 * @param logoutOrNull the first instant after it, never before {@code login}; null while it is open
 */
public record LoginSession(String sessionId, String userId, Instant login, Instant logoutOrNull, ClientKind client) {

    public LoginSession {
        Required.text(sessionId, "sessionId");
        Required.text(userId, "userId");
        Objects.requireNonNull(client, "client");
        login = login.truncatedTo(ChronoUnit.MICROS);
        logoutOrNull = logoutOrNull == null ? null : logoutOrNull.truncatedTo(ChronoUnit.MICROS);
        if (logoutOrNull != null && logoutOrNull.isBefore(login)) {
            throw new IllegalArgumentException("session " + sessionId + " ends before it begins");
        }
    }

    public Optional<Instant> logout() {
        return Optional.ofNullable(logoutOrNull);
    }

    public boolean isOpen() {
        return logoutOrNull == null;
    }

    /** Where it ends for figures as of an instant: an open session ends "now", at its login at the earliest (2.1). */
    public Instant endAsOf(Instant now) {
        if (!isOpen()) {
            return logoutOrNull;
        }
        return now.isBefore(login) ? login : now;
    }

    /** rating.md 2.4: it has an instant inside the span, or started inside it. */
    public boolean isLoggedInDuring(Span span, Instant now) {
        return span.contains(login) || span.overlaps(new Span(login, endAsOf(now)));
    }
}
