package org.reckoner.rating.voice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.period.Span;
import org.reckoner.rating.unit.NumberShare;
import org.reckoner.rating.unit.NumberShares;
import org.reckoner.rating.unit.Units;

/**
 * Adds up a period's calls by usage group, in whatever order they come. Calls are expected once each. Not for several
 * threads.
 */
public final class VoiceCount {

    private final Span period;
    private final RateDeck deck;
    private final Units units;
    private final SortedMap<String, Sum> groups = new TreeMap<>();

    /** @param period the voice period ({@link org.reckoner.period.ContractPeriods#voice}) */
    public VoiceCount(Span period, RateDeck deck, Units units) {
        this.period = Objects.requireNonNull(period, "period");
        this.deck = Objects.requireNonNull(deck, "deck");
        this.units = Objects.requireNonNull(units, "units");
    }

    /**
     * Takes a call into account, if it starts in the period (rating.md 1.3).
     *
     * @throws org.reckoner.rating.RatingRefused if it does and has no rate
     */
    public void add(Call call) {
        if (period.contains(call.start())) {
            var rated = deck.rate(call);
            groups.computeIfAbsent(rated.rate().usageGroup(), group -> new Sum())
                    .add(rated, units.ofNumberAt(call.ourNumber(), call.start()));
        }
    }

    /** The usage groups that had calls, by name. */
    public List<GroupUsage> result() {
        return groups.entrySet().stream()
                .map(group -> group.getValue().usage(group.getKey()))
                .toList();
    }

    /** Costs are whole ten-thousandths here, so that a call leaves no object behind. */
    private static final class Sum {

        private long calls;
        private long billedSeconds;
        private long unassigned;
        private final SortedMap<String, SortedMap<String, Tally>> byUnit = new TreeMap<>();
        private final TreeSet<BigDecimal> rates = new TreeSet<>();

        void add(RatedCall rated, Optional<String> unit) {
            var cost = rated.cost().cost().unscaledValue().longValueExact();
            calls++;
            billedSeconds = Math.addExact(billedSeconds, rated.cost().billedSeconds());
            rates.add(rated.rate().perMinute());
            if (unit.isEmpty()) {
                unassigned = Math.addExact(unassigned, cost);
            } else {
                byUnit.computeIfAbsent(unit.get(), name -> new TreeMap<>())
                        .computeIfAbsent(rated.call().ourNumber(), number -> new Tally())
                        .add(rated, cost);
            }
        }

        GroupUsage usage(String group) {
            var found = new TreeMap<String, SortedMap<String, NumberShare>>();
            byUnit.forEach((unit, numbers) -> {
                var shares = new TreeMap<String, NumberShare>();
                numbers.forEach((number, tally) -> shares.put(number, tally.share()));
                found.put(unit, shares);
            });
            var costs = new NumberShares(found, decimal(unassigned));
            var byUnit = costs.byUnit();
            var sum = byUnit.units().values().stream().reduce(byUnit.unassigned(), BigDecimal::add);
            return new GroupUsage(group, calls, billedSeconds, sum, List.copyOf(rates), costs);
        }

        static BigDecimal decimal(long cost) {
            return BigDecimal.valueOf(cost, CallCost.DECIMALS);
        }
    }

    /** One number's. */
    private static final class Tally {

        private long calls;
        private long billedSeconds;
        private long cost;

        void add(RatedCall rated, long ofCall) {
            calls++;
            billedSeconds = Math.addExact(billedSeconds, rated.cost().billedSeconds());
            cost = Math.addExact(cost, ofCall);
        }

        NumberShare share() {
            return new NumberShare(Sum.decimal(cost), calls, CallCost.minutes(billedSeconds));
        }
    }
}
