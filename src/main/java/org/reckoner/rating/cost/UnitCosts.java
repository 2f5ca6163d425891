package org.reckoner.rating.cost;

import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitItem;
import org.reckoner.rating.unit.UnitItems;
import org.reckoner.rating.unit.UserAmounts;

/**
 * A period's cost by billing unit and section (rating.md 7). Units and <i>Unassigned</i> add up to the cost.
 *
 * @param parts those with a cost
 * @param items which users and numbers they are made of, where they are
 */
public record UnitCosts(Currency currency, SortedMap<CostPart, UnitAmounts> parts, Map<CostPart, UnitItems> items) {

    public UnitCosts {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        items = Map.copyOf(items);
    }

    /** The sections with a cost. */
    public SortedMap<Section, UnitAmounts> sections() {
        var sections = new TreeMap<Section, UnitAmounts>();
        parts.forEach((part, amounts) -> sections.merge(part.section(), amounts, UnitAmounts::plus));
        return sections;
    }

    /**
     * Divides a period's cost. Lines of one product, the taxes on them apart, are put together before they are divided
     * between the users who have a seat (rating.md 7.2); every other line by what it is made of (7.3).
     *
     * @param facts the same period's
     */
    public static UnitCosts of(ContractTerms contract, PeriodCost cost, PeriodFacts facts, UnitDivision division) {
        if (cost.period() != facts.period()) {
            throw new IllegalArgumentException(
                    "the cost of period " + cost.period() + " by facts of " + facts.period());
        }
        var found = new TreeMap<CostPart, UnitAmounts>();
        var items = new HashMap<CostPart, UnitItems>();
        var pools = new TreeMap<String, SortedMap<Section, Money>>();
        for (var item : cost.items()) {
            if (item.line().evidence().isPooled()) {
                pools.computeIfAbsent(item.line().product(), product -> new TreeMap<>())
                        .merge(poolSection(item), item.amount(), Money::plus);
            } else {
                var part = CostPart.of(item);
                found.merge(
                        part,
                        divide(item, division, items.computeIfAbsent(part, of -> new UnitItems())),
                        UnitAmounts::plus);
            }
        }
        pools.forEach((product, amounts) -> amounts.forEach((section, amount) -> {
            var part = new CostPart(section, CostPart.Kind.PRODUCT, product);
            var users = items.computeIfAbsent(part, of -> new UnitItems());
            found.put(part, division.divide(byUser(contract, facts, product, amount), users));
        }));
        return new UnitCosts(contract.currency(), found, items);
    }

    private static UnitAmounts divide(CostItem item, UnitDivision division, UnitItems items) {
        var evidence = item.line().evidence();
        var numbers = evidence.numbers(division);
        if (numbers.isEmpty()) {
            return evidence.divide(item.amount(), division);
        }
        var divided = numbers.get().byUnit().divide(item.amount());
        items.add(numbers.get(), divided);
        return divided;
    }

    /** Which users and numbers of a unit a part is made of, by their keys; none where it is nobody's in particular. */
    public Collection<UnitItem> items(CostPart part, String unit) {
        return items.getOrDefault(part, new UnitItems()).of(unit);
    }

    /** What is prepaid of a product and what is not are one pool. */
    private static Section poolSection(CostItem item) {
        return item.section() == Section.CORE_PREPAY ? Section.CORE : item.section();
    }

    private static UserAmounts byUser(ContractTerms contract, PeriodFacts facts, String product, Money amount) {
        var counted = facts.counts().get(product);
        return counted == null
                ? UserAmounts.unused(amount) // paid in advance and no longer in the contract
                : counted.divide(amount, contract.committed(product, facts.period()));
    }

    /** Both together: what was frozen, and what was added by a later invoice. */
    public UnitCosts plus(UnitCosts other) {
        var sums = new TreeMap<>(parts);
        other.parts.forEach((part, amounts) -> sums.merge(part, amounts, UnitAmounts::plus));
        var all = new HashMap<>(items);
        other.items.forEach((part, some) -> all.merge(part, some, UnitItems::plus));
        return new UnitCosts(currency, sums, all);
    }

    /** All sections together. */
    public UnitAmounts sum() {
        return parts.values().stream().reduce(UnitAmounts.unassigned(Money.zero(currency)), UnitAmounts::plus);
    }

    /** Without taxes. */
    public UnitAmounts net() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().section() != Section.TAXES)
                .map(Map.Entry::getValue)
                .reduce(UnitAmounts.unassigned(Money.zero(currency)), UnitAmounts::plus);
    }
}
