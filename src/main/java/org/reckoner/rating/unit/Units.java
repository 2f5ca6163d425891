package org.reckoner.rating.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;

/** The billing units of one tenant: their users and numbers over time. */
public final class Units {

    public static final Units NONE = new Units(List.of(), Map.of());

    private final Map<String, UnitUser> users = new HashMap<>();
    private final Map<String, List<UnitMembership>> numbers = new HashMap<>();

    /** @param numbers by number; a number is in one unit at a time */
    public Units(Collection<UnitUser> users, Map<String, List<UnitMembership>> numbers) {
        users.forEach(user -> this.users.put(user.userId(), user));
        numbers.forEach((number, memberships) -> this.numbers.put(number, List.copyOf(memberships)));
    }

    public Optional<UnitUser> user(String userId) {
        return Optional.ofNullable(users.get(userId));
    }

    /** The number's unit at an instant, for calls (rating.md 7.3). */
    public Optional<String> ofNumberAt(String number, Instant instant) {
        for (var membership : numbers.getOrDefault(number, List.of())) {
            if (membership.held().contains(instant)) {
                return Optional.of(membership.unit());
            }
        }
        return Optional.empty();
    }

    /**
     * The unit a number's local day belongs to: of several it was in on that day the last, so that the day on which a
     * number is ordered or moved already counts for its new unit, and the day it is released still for its old one.
     */
    public Optional<String> ofNumberOn(String number, LocalDate date, ZoneId zone) {
        return lastOfNumberIn(number, LocalDays.span(date, zone));
    }

    /** The last unit a number was in during a stretch of time. */
    public Optional<String> lastOfNumberIn(String number, Span stretch) {
        return numbers.getOrDefault(number, List.of()).stream()
                .filter(membership -> membership.held().overlaps(stretch))
                .max(Comparator.comparing(membership -> membership.held().from()))
                .map(UnitMembership::unit);
    }
}
