package org.reckoner.rating.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.money.Allocation;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;
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
                add(items, line, line.section(), portion(contract, period, invoice, line, line.amount()));
                for (var parts : taxes) {
                    add(items, line, Section.TAXES, portion(contract, period, invoice, line, parts.get(i)));
                }
            }
        }
        return new PeriodCost(period, items);
    }

    /** The same period without taxes, and with another rating's lines in place of what was charged in arrears. */
    public PeriodCost rerated(PeriodRating rating) {
        var others = items.stream()
                .filter(item ->
                        item.section() != Section.TAXES && !item.line().kind().isArrears());
        var rated = rating.lines().stream().map(line -> new CostItem(line, line.section(), line.amount()));
        return new PeriodCost(period, Stream.concat(others, rated).toList());
    }

    public Money total(ContractTerms contract) {
        return Money.sum(items.stream().map(CostItem::amount).toList(), contract.currency());
    }

    /** Every tax over the lines it is on, by their amounts (rating.md 7.3: tax follows its lines). */
    private static List<List<Money>> taxes(InvoiceDraft invoice, List<InvoiceLine> lines) {
        var amounts = lines.stream().map(line -> line.amount().amount()).toList();
        return invoice.taxLines().stream()
                .map(tax -> Allocation.over(tax.amount(), amounts))
                .toList();
    }

    private static void add(List<CostItem> items, InvoiceLine line, Section section, Money amount) {
        if (!amount.isZero()) {
            items.add(new CostItem(line, section, amount));
        }
    }

    private static Money portion(
            ContractTerms contract, int period, InvoiceDraft invoice, InvoiceLine line, Money amount) {
        if (line.kind() == LineKind.PREPAY) {
            return prepaid(contract, period, line, amount);
        }
        var date = invoice.kind() == DraftKind.ONE_TIME
                ? invoice.issuedOn()
                : line.dates().from();
        var isOfPeriod = contract.periods()
                .containing(date)
                .filter(of -> of.number() == period)
                .isPresent();
        return isOfPeriod ? amount : Money.zero(contract.currency());
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
