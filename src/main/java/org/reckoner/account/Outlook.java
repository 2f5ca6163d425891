package org.reckoner.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceCalendar;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counted;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.unit.NumberShares;
import org.reckoner.rating.voice.GroupUsage;

/**
 * What a running period comes to, by the core: as it stands, and as it would end. Users and peaks stay as they are, since they only rise;
 * hours, calls and resources go on at the average so far; numbers that are held stay held. Pure.
 *
 * @param asOf up to when the facts go
 * @param taxes those on the invoice at the period's end
 */
record Outlook(ContractTerms terms, int period, UsageFacts facts, Instant asOf, List<TaxRate> taxes) {
    /** Calls are charged by a tenth of a minute (rating.md 5.9). */
    private static final long STEP_SECONDS = 6;

    /** @throws org.reckoner.rating.RatingRefused if something was used that has no price */
    BillSoFar bill(String contract) {
        var counted = PeriodFacts.of(terms, period, facts);
        var now = PeriodRating.of(terms, counted);
        var ended = PeriodRating.of(terms, atEnd(counted));
        return new BillSoFar(
                contract,
                Dates.of(terms.periods().period(period)),
                asOf,
                uses(now, ended),
                rows(now.lines()),
                now.net(terms),
                next(ended));
    }

    private PeriodFacts atEnd(PeriodFacts counted) {
        var span = terms.periods().period(period).span();
        var pace = Pace.of(span, asOf);
        var quantities = new HashMap<String, BigDecimal>();
        counted.counts().forEach((code, count) -> quantities.put(code, atEnd(count, pace)));
        var voice = Pace.of(terms.periods().voice(period), asOf);
        var calls = counted.voice().stream().map(group -> atEnd(group, voice)).toList();
        var others = new UsageFacts(PeriodUsage.none(span), calls, counted.numbers(), new TreeMap<>());
        return PeriodFacts.stated(terms, period, quantities, others);
    }

    private static BigDecimal atEnd(Counted counted, Pace pace) {
        if (counted instanceof Counted.Hours hours) {
            return pace.atEnd(hours.quantity()).setScale(0, RoundingMode.CEILING);
        }
        return counted instanceof Counted.Resource ? pace.atEnd(used(counted)) : counted.quantity();
    }

    private static GroupUsage atEnd(GroupUsage group, Pace pace) {
        var seconds = pace.atEnd(group.billedSeconds());
        return new GroupUsage(
                group.usageGroup(),
                pace.atEnd(group.calls()),
                (seconds + STEP_SECONDS - 1) / STEP_SECONDS * STEP_SECONDS,
                pace.atEnd(group.cost()),
                group.rates(),
                NumberShares.NONE);
    }

    /** What was used of a resource, its allowance included; of all else what is charged. */
    private static BigDecimal used(Counted counted) {
        return counted instanceof Counted.Resource resource ? resource.used() : counted.quantity();
    }

    private List<ProductUse> uses(PeriodRating now, PeriodRating ended) {
        var uses = new ArrayList<ProductUse>();
        for (var product : terms.termsOf(period).products()) {
            uses.add(use(product, now, ended));
        }
        var others = new LinkedHashMap<String, InvoiceLine>();
        ended.lines().stream().filter(Outlook::isTelco).forEach(line -> others.putIfAbsent(key(line), line));
        others.forEach((key, line) -> uses.add(use(line, of(key, now), of(key, ended))));
        return uses;
    }

    private ProductUse use(ProductTerms product, PeriodRating now, PeriodRating ended) {
        var code = product.code();
        var counted = now.facts().counts().get(code);
        return new ProductUse(
                code,
                product.product().name(),
                product.product().unit(),
                terms.committed(code, period),
                counted instanceof Counted.Resource resource ? resource.allowance() : BigDecimal.ZERO,
                used(counted),
                used(ended.facts().counts().get(code)),
                sum(ofProduct(code, now)),
                sum(ofProduct(code, ended)));
    }

    private static List<InvoiceLine> ofProduct(String code, PeriodRating rated) {
        return rated.lines().stream()
                .filter(line -> !isTelco(line) && line.product().equals(code))
                .toList();
    }

    private static boolean isTelco(InvoiceLine line) {
        return line.kind() == LineKind.CALLS || line.kind() == LineKind.NUMBERS_MONTHLY;
    }

    private static String key(InvoiceLine line) {
        return line.kind() + " " + line.product();
    }

    private static List<InvoiceLine> of(String key, PeriodRating rated) {
        return rated.lines().stream()
                .filter(line -> isTelco(line) && key(line).equals(key))
                .toList();
    }

    private ProductUse use(InvoiceLine line, List<InvoiceLine> now, List<InvoiceLine> ended) {
        return new ProductUse(
                line.product(),
                line.kind().subjectOf(line.description()),
                line.quantity().unit(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                quantity(now),
                quantity(ended),
                sum(now),
                sum(ended));
    }

    private static BigDecimal quantity(Collection<InvoiceLine> lines) {
        return lines.stream().map(line -> line.quantity().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money sum(Collection<InvoiceLine> lines) {
        return Money.sum(lines.stream().map(InvoiceLine::amount).toList(), terms.currency());
    }

    private static List<InvoiceLineRow> rows(List<InvoiceLine> lines) {
        var rows = new ArrayList<InvoiceLineRow>();
        for (var line : lines) {
            rows.add(new InvoiceLineRow(
                    rows.size() + 1,
                    line.section(),
                    line.kind(),
                    line.product(),
                    line.kind().subjectOf(line.description()),
                    line.description(),
                    line.dates(),
                    line.quantity(),
                    line.rateOrNull(),
                    line.amount(),
                    null,
                    null));
        }
        return rows;
    }

    /** Without adjustments and what is ordered once: nobody knows them yet. */
    private NextInvoice next(PeriodRating ended) {
        var drafting = new InvoiceDrafting(terms, taxes);
        var drafts = new ArrayList<InvoiceDraft>();
        for (var due : new InvoiceCalendar(terms).between(period + 1, period + 1)) {
            if (due.kind() == DraftKind.ANNUAL_PREPAY) {
                drafting.annualPrepay(due.boundary()).ifPresent(drafts::add);
            } else {
                drafting.period(ended, List.of()).ifPresent(drafts::add);
            }
        }
        var lines = drafts.stream().flatMap(draft -> draft.netLines().stream()).toList();
        var isAhead =
                lines.stream().filter(line -> line.kind() == LineKind.PREPAY).toList();
        var prepay = sum(isAhead);
        var tax = Money.sum(drafts.stream().map(InvoiceDraft::tax).toList(), terms.currency());
        var net = sum(lines);
        return new NextInvoice(
                terms.periods().period(period).lastDay().plusDays(1), net.minus(prepay), prepay, tax, net.plus(tax));
    }
}
