package org.reckoner.rating;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reckoner.period.Span;

/**
 * Who was logged in during a tenant's period and how many at once, before any contract is looked at. The same usage can
 * be rated under several contracts, as long as their model counts the same clients ({@link LicenceModel#counts}).
 *
 * @param users those that logged in, by id
 * @param profiles of the levels of which a user logged in
 */
public record PeriodUsage(Span period, List<UserUsage> users, Map<LicenceLevel, ConcurrencyProfile> profiles) {

    public PeriodUsage {
        Objects.requireNonNull(period, "period");
        users = users.stream().sorted(Comparator.comparing(UserUsage::userId)).toList();
        var ordered = new EnumMap<LicenceLevel, ConcurrencyProfile>(LicenceLevel.class);
        ordered.putAll(profiles);
        profiles = Collections.unmodifiableMap(ordered);
    }

    /** A period in which nobody logged in. */
    public static PeriodUsage none(Span period) {
        return new PeriodUsage(period, List.of(), Map.of());
    }

    /** The users whose billed level it is, by id (rating.md 3.1). */
    public List<UserUsage> usersOf(LicenceLevel level) {
        return users.stream().filter(user -> user.held().levelOrNull() == level).toList();
    }

    /** The holders of an add-on, by id. */
    public List<UserUsage> holdersOf(String addOn) {
        return users.stream()
                .filter(user -> user.held().addOns().contains(addOn))
                .toList();
    }

    /** The pool of a level (rating.md 4.2). */
    public PoolUsage pool(LicenceLevel level) {
        var times = usersOf(level).stream()
                .map(UserUsage::userTime)
                .sorted(UserTime.MOST_FIRST)
                .toList();
        var profile = profiles.get(level);
        return new PoolUsage(times, profile == null ? ConcurrencyProfile.empty(period.duration()) : profile);
    }

    /** The levels of which a user logged in, lowest first. */
    public SortedSet<LicenceLevel> levels() {
        return users.stream()
                .map(user -> user.held().levelOrNull())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The add-ons of which a holder logged in, by code. */
    public SortedSet<String> addOns() {
        return users.stream()
                .flatMap(user -> user.held().addOns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Users that logged in without a licence, by id (rating.md 3.2). */
    public List<Anomaly> anomalies() {
        return users.stream()
                .filter(user -> user.held().level().isEmpty())
                .map(user -> new Anomaly(Anomaly.Kind.NO_LICENCE, user.userId(), ""))
                .toList();
    }

    /** Writes down all of it, line by line; usage with the same description has the same figures (rating.md 8). */
    public void describe(Consumer<String> lines) {
        new Description(lines).line("usage", period.from(), period.until());
        users.forEach(user -> new Description(lines)
                .line(
                        "user",
                        user.userId(),
                        user.held().levelOrNull(),
                        user.held().addOns(),
                        user.firstLogin(),
                        user.time()));
        profiles.forEach((level, profile) -> {
            for (int n = 1; n <= profile.rawPeak(); n++) {
                new Description(lines).line("at", level, n, profile.timeAt(n), profile.longestStretch(n));
            }
        });
    }
}
