package org.reckoner.rating;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;

/**
 * How long a user was logged in during a period.
 *
 * @param time of its merged sessions; zero if all its logins took no time
 */
public record UserTime(String userId, Duration time) {

    /** The most time first, ties by user id (rating.md 4.3). */
    static final Comparator<UserTime> MOST_FIRST =
            Comparator.comparing(UserTime::time).reversed().thenComparing(UserTime::userId);

    public UserTime {
        Required.text(userId, "userId");
        Objects.requireNonNull(time, "time");
    }
}
