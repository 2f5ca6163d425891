package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.SubscriptionType;

/** The lines that are charged in advance at a boundary (rating.md 5.2, 5.3). */
final class PrepayLines {

    private final ContractTerms contract;
    private final int boundary;

    PrepayLines(ContractTerms contract, int boundary) {
        this.contract = contract;
        this.boundary = boundary;
    }

    /** The dates of the next period where each is paid at its start; null where that is not so. */
    Dates nextPeriodOrNull() {
        var isPaidNow = contract.type() == SubscriptionType.ANNUAL_MONTHLY
                && contract.periods().has(boundary)
                && !contract.isInRamp(boundary);
        return isPaidNow ? Dates.of(contract.periods().period(boundary)) : null;
    }

    /** Of {@code ANNUAL_MONTHLY}, the period that begins. */
    List<InvoiceLine> ofNextPeriod() {
        var dates = nextPeriodOrNull();
        return dates == null
                ? List.of()
                : lines(dates, 1, product -> product.commitment().quantity());
    }

    /**
     * The dates that a prepayment at this boundary is for: the first year when the order is placed, a year on each
     * anniversary, the rest of a year where an amendment adds to it; null where nothing can be due.
     */
    Dates yearOrNull() {
        var periods = contract.periods();
        var from = Math.max(boundary, contract.termStart());
        var isPaidNow = contract.type() == SubscriptionType.ANNUAL_PREPAY && periods.has(boundary) && periods.has(from);
        return isPaidNow ? new Dates(firstDay(from), firstDay(yearEnd())) : null;
    }

    /** Of {@code ANNUAL_PREPAY}, a whole year or what is added to one. */
    List<InvoiceLine> ofYear() {
        var dates = yearOrNull();
        if (dates == null) {
            return List.of();
        }
        var isNewYear = boundary == 0 || boundary > contract.termStart() && boundary == contract.yearStart(boundary);
        return lines(dates, yearEnd() - Math.max(boundary, contract.termStart()), product -> {
            var before = isNewYear ? BigDecimal.ZERO : contract.prepaid(product.code(), boundary - 1);
            return contract.prepaid(product.code(), boundary).subtract(before);
        });
    }

    private int yearEnd() {
        return contract.yearStart(boundary) + ContractTerms.YEAR;
    }

    /** Also of periods after the contract's end: a year is paid whole. */
    private LocalDate firstDay(int period) {
        return contract.periods().all().period(period).firstDay();
    }

    private List<InvoiceLine> lines(Dates dates, int periods, Function<ProductTerms, BigDecimal> units) {
        var lines = new ArrayList<InvoiceLine>();
        for (var product : contract.termsAt(boundary).products()) {
            var committed = units.apply(product);
            if (committed.signum() > 0) {
                lines.add(line(product, dates, new Evidence.Prepaid(committed, periods)));
            }
        }
        return lines;
    }

    private InvoiceLine line(ProductTerms terms, Dates dates, Evidence.Prepaid evidence) {
        var product = terms.product();
        var quantity = evidence.units().multiply(BigDecimal.valueOf(evidence.periods()));
        var isYear = contract.type() == SubscriptionType.ANNUAL_PREPAY;
        return new InvoiceLine(
                product.section().prepay(),
                LineKind.PREPAY,
                product.code(),
                LineKind.PREPAY.describe(product.name()),
                dates,
                new Quantity(quantity, isYear ? product.unit() + "-month" : product.unit()),
                terms.commitment().price().perUnit(),
                terms.commitment().price().times(quantity),
                evidence);
    }
}
