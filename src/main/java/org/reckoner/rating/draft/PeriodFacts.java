package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.reckoner.rating.Anomaly;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counted;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.voice.GroupUsage;

/**
 * A tenant's period, counted as its contract counts.
 *
 * @param period its number
 * @param counts by product code
 * @param voice by usage group
 * @param numbers in the order of their lines
 * @param anomalies what was not counted and may be a mistake
 */
public record PeriodFacts(
        int period,
        SortedMap<String, Counted> counts,
        List<GroupUsage> voice,
        List<PhoneNumber> numbers,
        List<Anomaly> anomalies) {

    public PeriodFacts {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        voice = List.copyOf(voice);
        numbers = List.copyOf(numbers);
        anomalies = anomalies.stream().sorted().toList();
    }

    /**
     * Counts what is known of a period.
     *
     * @throws org.reckoner.rating.RatingRefused if something was used that the contract has no price for
     */
    public static PeriodFacts of(ContractTerms contract, int period, UsageFacts facts) {
        new UnpricedUsage(contract, period).refuse(facts);
        var terms = contract.termsOf(period);
        var counts = count(
                contract,
                period,
                (product, seats) -> product.metric()
                        .count(new Metric.Facts(facts.usage(), terms.counting(), facts.resources(), seats)));
        var anomalies = Stream.concat(
                facts.usage().anomalies().stream(),
                terms.products().stream().flatMap(product -> product.metric().anomalies(facts.usage())));
        return new PeriodFacts(period, counts, facts.voice(), facts.numbers(), anomalies.toList());
    }

    /**
     * A period as it would be with these quantities, for previews.
     *
     * @param quantities by product code; of resources what is used, its allowance included
     * @param others whose calls and numbers count, and nothing else
     */
    public static PeriodFacts stated(
            ContractTerms contract, int period, Map<String, BigDecimal> quantities, UsageFacts others) {
        var counting = contract.termsOf(period).counting();
        var counts = count(contract, period, (product, seats) -> {
            var quantity = quantities.getOrDefault(product.code(), BigDecimal.ZERO);
            if (product.metric().isPerUser()) {
                return new Counted.Stated(quantity);
            }
            var resources = Map.of(product.metric().subject(), quantity);
            return product.metric().count(new Metric.Facts(others.usage(), counting, resources, seats));
        });
        return new PeriodFacts(period, counts, others.voice(), others.numbers(), List.of());
    }

    /** Products come with licences and add-ons first, since allowances of resources go by them (rating.md 5.8). */
    private static SortedMap<String, Counted> count(
            ContractTerms contract, int period, BiFunction<ProductTerms, Map<String, BigDecimal>, Counted> counting) {
        var seats = new HashMap<String, BigDecimal>();
        var counts = new TreeMap<String, Counted>();
        for (var product : contract.termsOf(period).products()) {
            var counted = counting.apply(product, seats);
            counts.put(product.code(), counted);
            seats.put(product.code(), counted.quantity().max(contract.committed(product.code(), period)));
        }
        return counts;
    }
}
