package org.reckoner.rating;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.period.Span;

/** The sessions of one level's users in a period, and all that is found out by following them through it once. */
final class LevelCount {

    private final Span period;
    private final SessionLog log;
    private final PoolSweep pool;
    private final List<SessionLog.Sweep> followers = new ArrayList<>();
    private PoolCourse courseOrNull;

    LevelCount(Span period, SessionLog log) {
        this.period = period;
        this.log = log;
        this.pool = new PoolSweep(log.length());
        followers.add(pool);
    }

    SessionLog log() {
        return log;
    }

    void follow(UnitTimeSweep units) {
        followers.add(units.through(log));
    }

    void follow(Duration part) {
        courseOrNull = PoolCourse.byPart(log.length(), part.toNanos() / 1000);
        followers.add(courseOrNull);
    }

    /** @param until microseconds since 1970; no session that begins earlier comes any more */
    void settle(long until) {
        log.settle(followers.size() == 1 ? pool : new All(followers), until);
    }

    /** How long a user was logged in, in microseconds; its number is the log's. */
    long timeOf(int user) {
        return pool.timeOf(user);
    }

    ConcurrencyProfile profile() {
        return pool.profile();
    }

    Course course(Duration part) {
        return new Course(period, part, courseOrNull.maxima());
    }

    /** Tells several the same. */
    private record All(List<SessionLog.Sweep> followers) implements SessionLog.Sweep {

        @Override
        public void login(int user, long at) {
            followers.forEach(follower -> follower.login(user, at));
        }

        @Override
        public void logout(int user, long at) {
            followers.forEach(follower -> follower.logout(user, at));
        }

        @Override
        public void settled(long at) {
            followers.forEach(follower -> follower.settled(at));
        }
    }
}
