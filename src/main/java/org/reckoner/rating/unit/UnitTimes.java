package org.reckoner.rating.unit;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long users were logged in while they were members of a unit (rating.md 7.2).
 *
 * @param times by user id, then unit
 */
public record UnitTimes(Map<String, SortedMap<String, Duration>> times) {

    public static final UnitTimes NONE = new UnitTimes(Map.of());

    public UnitTimes {
        times = Map.copyOf(times);
    }

    /** A user's times by unit; empty if none is known. */
    public SortedMap<String, Duration> of(String userId) {
        return times.getOrDefault(userId, new TreeMap<>());
    }
}
