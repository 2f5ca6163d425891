package org.reckoner.rating;

import java.time.Instant;
import java.util.stream.IntStream;
import org.reckoner.period.Span;

/**
 * Counts one pool, the users of a tenant whose billed level is the same, over one period (rating.md 4). Sessions are
 * added in any order, those of clients that do not count left out by the caller ({@link LicenceModel#counts}). Only the
 * user ids and 16 bytes a session are kept. Not for several threads.
 */
public final class PoolCount {

    private final SessionLog log;

    /** @param asOf the instant up to which open sessions count, as far as the period goes (rating.md 2.1) */
    public PoolCount(Span period, Instant asOf) {
        this.log = new SessionLog(period, asOf);
    }

    /**
     * Takes one session into account, with any part outside the period left out. Sessions that do not touch the period
     * are ignored.
     *
     * @param logoutOrNull null while the session is open; never before {@code login}
     */
    public void add(String userId, Instant login, Instant logoutOrNull) {
        log.add(userId, Micros.of(login), SessionLog.logout(logoutOrNull));
    }

    /** The pool's figures from what was added so far. */
    public PoolUsage result() {
        var sweep = new PoolSweep(log.length());
        log.sweep(sweep);
        var users = IntStream.range(0, log.userCount())
                .mapToObj(user -> new UserTime(log.userId(user), Micros.duration(sweep.timeOf(user))))
                .sorted(UserTime.MOST_FIRST)
                .toList();
        return new PoolUsage(users, sweep.profile());
    }
}
