package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A user that logged in during a period.
 *
 * @param held the billed level and the add-ons
 * @param firstLogin the first instant in the period at which it was logged in
 * @param time its merged sessions' length, those of clients that do not count left out
 */
public record UserUsage(String userId, Holding held, Instant firstLogin, Duration time) {

    public UserUsage {
        Required.text(userId, "userId");
        Objects.requireNonNull(held, "held");
        Objects.requireNonNull(firstLogin, "firstLogin");
        Objects.requireNonNull(time, "time");
    }

    public UserTime userTime() {
        return new UserTime(userId, time);
    }
}
