package org.reckoner.rating.terms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reckoner.rating.Anomaly;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.Required;

/** What of a tenant's usage a product counts. */
public sealed interface Metric {

    /** Where products that are counted so stand among others: levels, then add-ons, then resources. */
    int rank();

    /** What it is about, to order products of a rank and to tell two for the same thing. */
    String subject();

    /** Whether a unit of it is a user's, so that only whole ones can be committed. */
    boolean isPerUser();

    /** How much of it was used. */
    Counted count(Facts facts);

    /** Users that would be counted but for a condition they do not meet. */
    default Stream<Anomaly> anomalies(PeriodUsage usage) {
        return Stream.empty();
    }

    /**
     * What there is to count.
     *
     * @param resources the period's sum by resource
     * @param seats the greater of committed and actual of the licences counted before, by product code
     */
    record Facts(
            PeriodUsage usage, Counting counting, Map<String, BigDecimal> resources, Map<String, BigDecimal> seats) {}

    /** The users billed at a level, by the contract's licence model (rating.md 3.1, 3.3). */
    record Licence(LicenceLevel level) implements Metric {

        public Licence {
            Objects.requireNonNull(level, "level");
        }

        @Override
        public int rank() {
            return level.ordinal();
        }

        @Override
        public String subject() {
            return level.name();
        }

        @Override
        public boolean isPerUser() {
            return true;
        }

        @Override
        public Counted count(Facts facts) {
            var counting = facts.counting();
            return switch (counting.model().of(level)) {
                case NAMED -> new Counted.Users(facts.usage().usersOf(level));
                case CONCURRENT -> {
                    var pool = facts.usage().pool(level);
                    var peak = counting.peakRule().billablePeak(pool.profile(), counting.threshold());
                    yield new Counted.Peak(pool.users().subList(0, peak), pool.profile(), counting);
                }
                case HOURLY -> {
                    var pool = facts.usage().pool(level);
                    yield new Counted.Hours(BigDecimal.valueOf(pool.hours()), pool.users());
                }
            };
        }
    }

    /**
     * Users that hold an add-on, the Teams integration among them, have a licence and logged in (rating.md 3.4, 3.5).
     *
     * @param levels those it may be combined with
     */
    record AddOn(String code, Set<LicenceLevel> levels) implements Metric {

        /** The code of the Microsoft Teams integration. */
        public static final String TEAMS_INTEGRATION = "TEAMS_INTEGRATION";

        private static final int RANK = LicenceLevel.values().length;

        public AddOn {
            Required.text(code, "code");
            levels = Collections.unmodifiableSet(EnumSet.copyOf(levels));
        }

        /** One that may be combined with every level. */
        public static AddOn ofAnyLevel(String code) {
            return new AddOn(code, EnumSet.allOf(LicenceLevel.class));
        }

        @Override
        public int rank() {
            return RANK;
        }

        @Override
        public String subject() {
            return code;
        }

        @Override
        public boolean isPerUser() {
            return true;
        }

        @Override
        public Counted count(Facts facts) {
            return new Counted.Users(facts.usage().holdersOf(code).stream()
                    .filter(user -> user.held().level().filter(levels::contains).isPresent())
                    .toList());
        }

        @Override
        public Stream<Anomaly> anomalies(PeriodUsage usage) {
            return usage.holdersOf(code).stream()
                    .filter(user -> user.held()
                            .level()
                            .filter(level -> !levels.contains(level))
                            .isPresent())
                    .map(user -> new Anomaly(Anomaly.Kind.ADD_ON_NOT_COMBINABLE, user.userId(), code));
        }
    }

    /**
     * A resource's quantity, above its allowance (rating.md 5.8).
     *
     * @param allowances by code of a licence or add-on product, per unit of it; empty for none
     */
    record Resource(String code, SortedMap<String, BigDecimal> allowances) implements Metric {

        private static final int RANK = AddOn.RANK + 1;

        public Resource {
            Required.text(code, "code");
            var plain = new TreeMap<String, BigDecimal>();
            allowances.forEach((product, allowance) -> plain.put(product, Required.plain(allowance)));
            allowances = Collections.unmodifiableSortedMap(plain);
        }

        /** One of which nothing is free. */
        public static Resource withoutAllowance(String code) {
            return new Resource(code, new TreeMap<>());
        }

        @Override
        public int rank() {
            return RANK;
        }

        @Override
        public String subject() {
            return code;
        }

        @Override
        public boolean isPerUser() {
            return false;
        }

        @Override
        public Counted count(Facts facts) {
            var allowance = allowances.entrySet().stream()
                    .map(each -> each.getValue().multiply(facts.seats().getOrDefault(each.getKey(), BigDecimal.ZERO)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Counted.Resource(facts.resources().getOrDefault(code, BigDecimal.ZERO), allowance);
        }
    }
}
