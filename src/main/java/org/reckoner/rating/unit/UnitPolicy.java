package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.reckoner.period.Span;

/** How the cost of a user who is in several units is divided between them (rating.md 7.2). */
public enum UnitPolicy {
    /** In equal parts. */
    EVEN {
        @Override
        UnitShares shares(UnitUser user, SortedSet<String> units, Span period, SortedMap<String, Duration> times) {
            return even(units);
        }
    },
    /** All to the primary one. */
    PRIMARY {
        @Override
        UnitShares shares(UnitUser user, SortedSet<String> units, Span period, SortedMap<String, Duration> times) {
            return user.primaryIn(period).map(UnitShares::only).orElse(UnitShares.ALL_UNASSIGNED);
        }
    },
    /** By the time logged in while a member of each; evenly for one that was logged in as none's. */
    BY_TIME {
        @Override
        UnitShares shares(UnitUser user, SortedSet<String> units, Span period, SortedMap<String, Duration> times) {
            var shares = new TreeMap<String, BigDecimal>();
            units.forEach(unit -> shares.put(unit, seconds(times.getOrDefault(unit, Duration.ZERO))));
            var isTimeless = shares.values().stream().allMatch(share -> share.signum() == 0);
            return isTimeless ? even(units) : new UnitShares(shares, BigDecimal.ZERO);
        }
    };

    /** How a user's cost in a period is divided; to nobody if it was in no unit. */
    public UnitShares shares(Units units, String userId, Span period, UnitTimes times) {
        var user = units.user(userId);
        if (user.isEmpty() || user.get().unitsIn(period).isEmpty()) {
            return UnitShares.ALL_UNASSIGNED;
        }
        return shares(user.get(), user.get().unitsIn(period), period, times.of(userId));
    }

    abstract UnitShares shares(UnitUser user, SortedSet<String> units, Span period, SortedMap<String, Duration> times);

    private static UnitShares even(SortedSet<String> units) {
        var shares = new TreeMap<String, BigDecimal>();
        units.forEach(unit -> shares.put(unit, BigDecimal.ONE));
        return new UnitShares(shares, BigDecimal.ZERO);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).add(BigDecimal.valueOf(time.toNanosPart(), 9));
    }
}
