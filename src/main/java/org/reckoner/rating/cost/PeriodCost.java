package org.reckoner.rating.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.money.Allocation;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.Evidence;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;

/**
 * What a period of a contract cost, by service period and not by the date of invoices (rating.md 7.1).
 *
 * @param items in the order of invoices and lines
 */
public record PeriodCost(int period, List<CostItem> items) {

    public PeriodCost {
        items = List.copyOf(items);
    }

    /**
     * Takes what belongs to a period out of invoices.
     *
     * @param invoices at least all of the contract that hold something of the period: prepayments and one-time
     *     invoices, the period's own, later adjustments of it, credits (as invoices of negative amounts)
     */
    public static PeriodCost of(ContractTerms contract, int period, Collection<InvoiceDraft> invoices) {
        var items = new ArrayList<CostItem>();
        for (var invoice : invoices) {
            var lines = invoice.netLines();
            var taxes = taxes(invoice, lines);
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var whole = new CostItem(line, line.section(), line.amount(), invoice.kind());
                portion(contract, period, whole).ifPresent(items::add);
                for (var parts : taxes) {
                    var tax = new CostItem(line, Section.TAXES, parts.get(i), invoice.kind());
                    portion(contract, period, tax).ifPresent(items::add);
                }
            }
        }
        return new PeriodCost(period, items);
    }

    /** The same period without taxes, and with another rating's lines in place of what was charged in arrears. */
    public PeriodCost rerated(PeriodRating rating) {
        var others = items.stream().filter(item -> item.section() != Section.TAXES && !item.isRated());
        var rated = rating.lines().stream()
                .map(line -> new CostItem(line, line.section(), line.amount(), DraftKind.PERIOD));
        return new PeriodCost(period, Stream.concat(others, rated).toList());
    }

    public Money total(ContractTerms contract) {
        return Money.sum(items.stream().map(CostItem::amount).toList(), contract.currency());
    }

    /** Every tax over the lines it is on, by their amounts (rating.md 7.3: tax follows its lines). */
    private static List<List<Money>> taxes(InvoiceDraft invoice, List<InvoiceLine> lines) {
        return invoice.taxLines().stream()
                .map(tax -> Allocation.over(
                        tax.amount(),
                        lines.stream()
                                .map(line -> isOn(tax, line) ? line.amount().amount() : BigDecimal.ZERO)
                                .toList()))
                .toList();
    }

    private static boolean isOn(InvoiceLine tax, InvoiceLine line) {
        return !(tax.evidence() instanceof Evidence.Taxed taxed) || taxed.rate().covers(line);
    }

    /** What of it is the period's, if anything is. */
    private static Optional<CostItem> portion(ContractTerms contract, int period, CostItem whole) {
        var line = whole.line();
        var amount = line.kind() == LineKind.PREPAY
                ? prepaid(contract, period, line, whole.amount())
                : contract.periods()
                        .containing(line.dates().from())
                        .filter(of -> of.number() == period)
                        .map(of -> whole.amount())
                        .orElse(Money.zero(contract.currency()));
        return amount.isZero()
                ? Optional.empty()
                : Optional.of(new CostItem(line, whole.section(), amount, whole.from()));
    }

    /** A part for each period it is for; the last period of a contract that ends early takes those after it too. */
    private static Money prepaid(ContractTerms contract, int period, InvoiceLine line, Money amount) {
        var periods = contract.periods();
        var from = periods.all().numberStarting(line.dates().from()).orElseThrow();
        var until = periods.all().numberStarting(line.dates().until()).orElseThrow();
        var isLast = !periods.has(period + 1);
        var parts = IntStream.range(from, until)
                .filter(n -> n == period || isLast && n > period)
                .mapToObj(n -> Allocation.evenPart(amount, until - from, n - from))
                .toList();
        return Money.sum(parts, contract.currency());
    }
}
