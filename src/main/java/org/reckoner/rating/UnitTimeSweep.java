package org.reckoner.rating;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.period.Span;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;

/** Adds up how long users were logged in while members of units, over several logs of the same period. */
final class UnitTimeSweep {

    private final Span period;
    private final Units units;
    private final Map<String, SortedMap<String, Duration>> times = new HashMap<>();

    UnitTimeSweep(Span period, Units units) {
        this.period = period;
        this.units = units;
    }

    void sweep(SessionLog log) {
        log.sweep(new Following(log));
    }

    UnitTimes result() {
        return new UnitTimes(times);
    }

    private final class Following implements SessionLog.Sweep {

        private final SessionLog log;
        private final UnitUser[] members;
        private final long[] loginOf;

        Following(SessionLog log) {
            this.log = log;
            members = new UnitUser[log.userCount()];
            loginOf = new long[log.userCount()];
            for (int user = 0; user < members.length; user++) {
                var member = units.user(log.userId(user));
                members[user] = member.filter(m -> !m.unitsIn(period).isEmpty()).orElse(null);
            }
        }

        @Override
        public void login(int user, long at) {
            loginOf[user] = at;
        }

        @Override
        public void logout(int user, long at) {
            if (members[user] != null) {
                var stretch = new Span(log.instant(loginOf[user]), log.instant(at));
                members[user]
                        .timesIn(stretch)
                        .forEach((unit, time) -> times.computeIfAbsent(members[user].userId(), id -> new TreeMap<>())
                                .merge(unit, time, Duration::plus));
            }
        }

        @Override
        public void settled(long at) {
            // users are followed one by one
        }
    }
}
