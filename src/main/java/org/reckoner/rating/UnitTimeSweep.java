package org.reckoner.rating;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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

    /** Follows one of the logs. */
    SessionLog.Sweep through(SessionLog log) {
        return new Following(log);
    }

    UnitTimes result() {
        return new UnitTimes(times);
    }

    private final class Following implements SessionLog.Sweep {

        private final SessionLog log;

        /** By user, null who is in no unit; as far as users were met. */
        private final List<UnitUser> members = new ArrayList<>();

        private long[] loginOf = new long[16];

        Following(SessionLog log) {
            this.log = log;
        }

        @Override
        public void login(int user, long at) {
            while (members.size() <= user) {
                var met = units.user(log.userId(members.size()));
                members.add(met.filter(m -> !m.unitsIn(period).isEmpty()).orElse(null));
            }
            if (user >= loginOf.length) {
                loginOf = Arrays.copyOf(loginOf, Math.max(user + 1, 2 * loginOf.length));
            }
            loginOf[user] = at;
        }

        @Override
        public void logout(int user, long at) {
            var member = members.get(user);
            if (member != null) {
                var stretch = new Span(log.instant(loginOf[user]), log.instant(at));
                var ofUser = times.computeIfAbsent(member.userId(), id -> new TreeMap<>());
                member.timesIn(stretch).forEach((unit, time) -> ofUser.merge(unit, time, Duration::plus));
            }
        }

        @Override
        public void settled(long at) {
            // users are followed one by one
        }
    }
}
