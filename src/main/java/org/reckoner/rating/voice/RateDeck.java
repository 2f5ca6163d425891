package org.reckoner.rating.voice;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.rating.RatingRefused;

/**
 * The rates of calls. A call's rate is found by direction, call type and the longest prefix (rating.md 5.9). Of the
 * rates for its own type and those for any type together the longest prefix wins, and at equal length its own type: a
 * rate for a country's mobile numbers is not put out of force by one for a type of call to everywhere.
 */
public final class RateDeck {

    public static final RateDeck EMPTY = new RateDeck(List.of());

    private final List<Rate> rates;
    private final Map<CallDirection, Map<String, PrefixIndex>> indexes = new EnumMap<>(CallDirection.class);

    /** @param rates in any order; two for the same direction, type and prefix are refused */
    public RateDeck(Collection<Rate> rates) {
        this.rates = rates.stream()
                .sorted(Comparator.comparing(Rate::direction)
                        .thenComparing(Rate::callType)
                        .thenComparing(Rate::prefix))
                .toList();
        for (int i = 0; i < this.rates.size(); i++) {
            var rate = this.rates.get(i);
            var isNew = indexes.computeIfAbsent(rate.direction(), direction -> new HashMap<>())
                    .computeIfAbsent(rate.callType(), type -> new PrefixIndex())
                    .put(rate.prefix(), i);
            if (!isNew) {
                throw new IllegalArgumentException(
                        "two rates for " + rate.direction() + " " + rate.callType() + " " + rate.prefix());
            }
        }
    }

    /** All rates by direction, type and prefix. */
    public List<Rate> rates() {
        return rates;
    }

    /** The rate of a call, if it has one. */
    public Optional<Rate> find(Call call) {
        var ofDirection = indexes.getOrDefault(call.direction(), Map.of());
        var own = longest(ofDirection.get(call.callType()), call);
        var any = longest(ofDirection.get(Rate.ANY_TYPE), call);
        if (own == null || any != null && any.prefix().length() > own.prefix().length()) {
            return Optional.ofNullable(any);
        }
        return Optional.of(own);
    }

    /** The call with its rate and cost; {@link RatingRefused} if it has no rate. */
    public RatedCall rate(Call call) {
        return rated(call).orElseThrow(() -> new RatingRefused(RatingRefused.Reason.NO_RATE_FOR_CALL, call.callId()));
    }

    /** The same; empty if it has no rate. */
    public Optional<RatedCall> rated(Call call) {
        return find(call).map(rate -> new RatedCall(call, rate, CallCost.of(call.duration(), rate.perMinute())));
    }

    private Rate longest(PrefixIndex indexOrNull, Call call) {
        var found = indexOrNull == null ? PrefixIndex.NONE : indexOrNull.longest(call.ratedNumber());
        return found == PrefixIndex.NONE ? null : rates.get(found);
    }
}
