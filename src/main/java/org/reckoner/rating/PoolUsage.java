package org.reckoner.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a pool of users did in a period (rating.md 4.1 to 4.3, 4.5).
 *
 * @param users those that logged in, the most logged-in time first, ties by user id
 * @param profile how many were logged in at the same time, and how long
 */
public record PoolUsage(List<UserTime> users, ConcurrencyProfile profile) {

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    public PoolUsage {
        users = List.copyOf(users);
        Objects.requireNonNull(profile, "profile");
    }

    /** The number of distinct users that logged in (rating.md 4.1). */
    public int named() {
        return users.size();
    }

    /** The users that make up a peak of so many, at most {@link #named} (rating.md 4.3). */
    public List<String> audited(int peak) {
        return users.subList(0, peak).stream().map(UserTime::userId).toList();
    }

    /** The logged-in time of all users added up. */
    public Duration time() {
        return users.stream().map(UserTime::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** The same in whole hours, rounded up once (rating.md 4.5). */
    public long hours() {
        var seconds = BigDecimal.valueOf(time().toSeconds()).add(BigDecimal.valueOf(time().toNanosPart(), 9));
        return seconds.divide(SECONDS_AN_HOUR, 0, RoundingMode.CEILING).longValueExact();
    }
}
