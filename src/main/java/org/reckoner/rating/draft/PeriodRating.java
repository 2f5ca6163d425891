package org.reckoner.rating.draft;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.rating.terms.ContractTerms;

/**
 * A rated period: what it costs in arrears, without what was or will be charged in advance, adjustments and taxes.
 *
 * @param lines in the order of an invoice
 */
public record PeriodRating(PeriodFacts facts, List<InvoiceLine> lines) {

    public PeriodRating {
        lines = List.copyOf(lines);
    }

    /**
     * Rates a period (rating.md 5). The same contract and facts always give the same lines, in the same order.
     *
     * @throws org.reckoner.rating.RatingRefused if a number has no fee
     */
    public static PeriodRating of(ContractTerms contract, PeriodFacts facts) {
        var lines = new ArrayList<InvoiceLine>();
        lines.addAll(new ProductLines(contract, facts.period()).arrears(facts.counts()));
        lines.addAll(TelcoLines.calls(contract, facts));
        lines.addAll(TelcoLines.numbersMonthly(contract, facts));
        return new PeriodRating(facts, InvoiceDraft.ordered(lines));
    }

    /** Counts and rates at once. */
    public static PeriodRating of(ContractTerms contract, int period, UsageFacts facts) {
        return of(contract, PeriodFacts.of(contract, period, facts));
    }

    /** The sum of the lines. */
    public Money net(ContractTerms contract) {
        return Money.sum(lines.stream().map(InvoiceLine::amount).toList(), contract.currency());
    }
}
