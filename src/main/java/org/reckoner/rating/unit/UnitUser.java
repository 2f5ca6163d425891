package org.reckoner.rating.unit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.period.Span;
import org.reckoner.rating.Required;

/**
 * A user's units over time.
 *
 * @param memberships in any order
 * @param primaryOrNull the unit chosen as the primary one; null, or a unit it has left, means the oldest membership
 */
public record UnitUser(String userId, List<UnitMembership> memberships, String primaryOrNull) {

    private static final Comparator<UnitMembership> OLDEST_FIRST = Comparator.comparing(
                    (UnitMembership membership) -> membership.held().from())
            .thenComparing(UnitMembership::unit);

    public UnitUser {
        Required.text(userId, "userId");
        memberships = memberships.stream().sorted(OLDEST_FIRST).toList();
    }

    /** The units it was a member of at any time in the period, by name (rating.md 7.2). */
    public SortedSet<String> unitsIn(Span period) {
        return memberships.stream()
                .filter(membership -> membership.held().overlaps(period))
                .map(UnitMembership::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How long it was a member of each unit during a stretch of time. */
    public SortedMap<String, Duration> timesIn(Span stretch) {
        var times = new TreeMap<String, Duration>();
        for (var membership : memberships) {
            var common = stretch.intersection(membership.held());
            if (!common.isEmpty()) {
                times.merge(membership.unit(), common.duration(), Duration::plus);
            }
        }
        return times;
    }

    /** The primary one of these. */
    public Optional<String> primaryIn(Span period) {
        var units = unitsIn(period);
        if (primaryOrNull != null && units.contains(primaryOrNull)) {
            return Optional.of(primaryOrNull);
        }
        return memberships.stream()
                .map(UnitMembership::unit)
                .filter(units::contains)
                .findFirst();
    }
}
