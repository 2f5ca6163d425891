package org.reckoner.rating.cost;

import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UserAmounts;

/**
 * A period's cost by billing unit and section (rating.md 7). Units and <i>Unassigned</i> add up to the cost.
 *
 * @param parts those with a cost
 */
public record UnitCosts(Currency currency, SortedMap<CostPart, UnitAmounts> parts) {

    public UnitCosts {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
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
        var pools = new TreeMap<String, SortedMap<Section, Money>>();
        for (var item : cost.items()) {
            if (item.line().evidence().isPooled()) {
                pools.computeIfAbsent(item.line().product(), product -> new TreeMap<>())
                        .merge(poolSection(item), item.amount(), Money::plus);
            } else {
                var divided = item.line().evidence().divide(item.amount(), division);
                found.merge(CostPart.of(item), divided, UnitAmounts::plus);
            }
        }
        pools.forEach((product, amounts) -> amounts.forEach((section, amount) -> found.put(
                new CostPart(section, CostPart.Kind.PRODUCT, product),
                division.divide(byUser(contract, facts, product, amount)))));
        return new UnitCosts(contract.currency(), found);
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
        return new UnitCosts(currency, sums);
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
