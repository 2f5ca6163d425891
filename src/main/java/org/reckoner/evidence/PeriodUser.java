package org.reckoner.evidence;

import java.time.Duration;
import java.time.Instant;
import org.reckoner.rating.LicenceLevel;

/**
 * Somebody who logged in during a period.
 *
 * @param position from 1, the most logged-in time first (rating.md 4.3)
 * @param userId the directory's
 * @param key the user's own id
 * @param name null where it is not looked up, or nobody has the id any more
 * @param level billed (rating.md 3.1); null for none
 */
public record PeriodUser(
        int position,
        long userId,
        String key,
        String name,
        String email,
        LicenceLevel level,
        Instant firstLogin,
        Duration time) {
    PeriodUser named(String name, String email) {
        return new PeriodUser(position, userId, key, name, email, level, firstLogin, time);
    }
}
