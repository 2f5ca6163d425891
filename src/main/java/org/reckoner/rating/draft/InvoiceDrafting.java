package org.reckoner.rating.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;

/**
 * Makes the invoices of a contract. Which there are and when, {@link InvoiceCalendar} knows. An invoice that would
 * charge nothing is none (rating.md 5.3).
 */
public final class InvoiceDrafting {

    private final ContractTerms contract;
    private final List<TaxRate> taxes;

    /** @param taxes those in force for the tenant on the invoices' date, in any order */
    public InvoiceDrafting(ContractTerms contract, Collection<TaxRate> taxes) {
        this.contract = Objects.requireNonNull(contract, "contract");
        this.taxes = taxes.stream()
                .sorted(Comparator.comparing(TaxRate::name).thenComparing(TaxRate::percent))
                .toList();
    }

    /**
     * The invoice of what was ordered once and is charged on a day (rating.md 5.6, 5.7). What was ordered before the
     * contract's effective date is charged on that date.
     *
     * @param orders the tenant's, without those of earlier contracts; in any order
     * @param numbers the same
     * @throws org.reckoner.rating.RatingRefused if a number has no fee
     */
    public Optional<InvoiceDraft> oneTime(
            LocalDate day, Collection<OneTimeOrder> orders, Collection<PhoneNumber> numbers) {
        var period = contract.periods().containing(day);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<InvoiceLine>();
        orders.stream()
                .filter(order -> order.chargedOn()
                        .filter(on -> chargedOn(on).equals(day))
                        .isPresent())
                .sorted()
                .forEach(order -> lines.add(line(day, order)));
        var ordered = numbers.stream()
                .filter(number -> chargedOn(number.orderedOn()).equals(day))
                .toList();
        lines.addAll(TelcoLines.numbersSetUp(contract.termsAt(period.get().number()), day, ordered));
        return draft(DraftKind.ONE_TIME, day, lines, new ServiceDates(Dates.only(day), null));
    }

    /** The days on which there is something to invoice at once, ascending. */
    public List<LocalDate> oneTimeDays(Collection<OneTimeOrder> orders, Collection<PhoneNumber> numbers) {
        return oneTimeDaysBy(
                orders, numbers.stream().map(PhoneNumber::orderedOn).toList());
    }

    /**
     * The same where no more is known of the numbers than when they were ordered.
     *
     * @param numbersOrderedOn each day once is enough
     */
    public List<LocalDate> oneTimeDaysBy(Collection<OneTimeOrder> orders, Collection<LocalDate> numbersOrderedOn) {
        var days = new TreeSet<LocalDate>();
        orders.forEach(order -> order.chargedOn().ifPresent(on -> days.add(chargedOn(on))));
        numbersOrderedOn.forEach(on -> days.add(chargedOn(on)));
        days.removeIf(day -> contract.periods().containing(day).isEmpty());
        return List.copyOf(days);
    }

    /** The prepayment at a boundary: a whole year, or what an amendment adds to one (rating.md 5.3, decision 0018). */
    public Optional<InvoiceDraft> annualPrepay(int boundary) {
        var prepay = new PrepayLines(contract, boundary);
        var service = new ServiceDates(null, prepay.yearOrNull());
        return draft(DraftKind.ANNUAL_PREPAY, contract.periods().boundary(boundary), prepay.ofYear(), service);
    }

    /** As {@link #period(PeriodRating, Collection, Collection)} where no number was entered late. */
    public Optional<InvoiceDraft> period(PeriodRating rated, Collection<Adjustment> adjustments) {
        return period(rated, adjustments, List.of());
    }

    /**
     * The invoice at a boundary other than the first: the period before in arrears, adjustments of earlier ones, and
     * the next period where it is paid in advance. At the contract's end it is the closing invoice.
     *
     * @param rated the period before
     * @param lateNumbers those whose set-up was not charged on the invoice of their order day, since they were entered after it
     */
    public Optional<InvoiceDraft> period(
            PeriodRating rated, Collection<Adjustment> adjustments, Collection<PhoneNumber> lateNumbers) {
        var before = contract.periods().period(rated.facts().period());
        var boundary = before.number() + 1;
        var lines = new ArrayList<>(rated.lines());
        adjustments.stream()
                .filter(adjustment -> !adjustment.difference().isZero())
                .sorted(Comparator.comparing(adjustment -> adjustment.period().number()))
                .forEach(adjustment -> lines.add(line(adjustment)));
        lines.addAll(TelcoLines.numbersSetUp(contract.termsOf(before.number()), before.lastDay(), lateNumbers));
        var prepay = new PrepayLines(contract, boundary);
        lines.addAll(prepay.ofNextPeriod());
        var service = new ServiceDates(Dates.of(before), prepay.nextPeriodOrNull());
        return draft(DraftKind.PERIOD, contract.periods().boundary(boundary), lines, service);
    }

    /** The invoice on the effective date, where the first period is paid in advance (rating.md 5.2). */
    public Optional<InvoiceDraft> firstPeriod() {
        var prepay = new PrepayLines(contract, 0);
        var service = new ServiceDates(null, prepay.nextPeriodOrNull());
        return draft(DraftKind.PERIOD, contract.periods().effectiveDate(), prepay.ofNextPeriod(), service);
    }

    /**
     * Takes lines of an invoice back, with the taxes on them; all of them give exactly the invoice with the other sign.
     *
     * @param on the date of the credit note
     * @param lines some of the invoice's, taxes excepted
     */
    public Optional<InvoiceDraft> credit(InvoiceDraft invoice, LocalDate on, Collection<InvoiceLine> lines) {
        if (!invoice.netLines().containsAll(lines)) {
            throw new IllegalArgumentException("only an invoice's own lines can be taken back");
        }
        var credited = lines.stream().map(InvoiceLine::credited).toList();
        return draft(DraftKind.CREDIT, on, credited, new ServiceDates(invoice.arrearsOrNull(), invoice.prepayOrNull()));
    }

    private LocalDate chargedOn(LocalDate day) {
        var effective = contract.periods().effectiveDate();
        return day.isBefore(effective) ? effective : day;
    }

    private Optional<InvoiceDraft> draft(DraftKind kind, LocalDate on, List<InvoiceLine> net, ServiceDates service) {
        if (net.stream().allMatch(line -> line.amount().isZero())) {
            return Optional.empty();
        }
        var lines = new ArrayList<>(net);
        for (var tax : taxes) {
            var taxed =
                    net.stream().filter(tax::covers).map(InvoiceLine::amount).toList();
            if (!taxed.isEmpty()) {
                lines.add(line(on, tax, Money.sum(taxed, contract.currency())));
            }
        }
        var dueOn = on.plusDays(contract.paymentDays());
        var arrears = net.stream().allMatch(InvoiceDrafting::isPrepay) ? null : service.arrearsOrNull;
        var prepay = net.stream().noneMatch(InvoiceDrafting::isPrepay) ? null : service.prepayOrNull;
        return Optional.of(new InvoiceDraft(kind, on, dueOn, contract.currency(), arrears, prepay, lines));
    }

    private static boolean isPrepay(InvoiceLine line) {
        return line.kind() == LineKind.PREPAY;
    }

    private static InvoiceLine line(LocalDate day, OneTimeOrder order) {
        return new InvoiceLine(
                order.product().section(),
                LineKind.ONE_TIME,
                order.product().code(),
                LineKind.ONE_TIME.describe(order.product().name()),
                Dates.only(day),
                new Quantity(order.quantity(), order.product().unit()),
                order.price().perUnit(),
                order.price().times(order.quantity()),
                new Evidence.Order(order));
    }

    private static InvoiceLine line(Adjustment adjustment) {
        return new InvoiceLine(
                Section.CORE,
                LineKind.ADJUSTMENT,
                "",
                LineKind.ADJUSTMENT.describe(adjustment.period().label()),
                Dates.of(adjustment.period()),
                Quantity.ONE,
                null,
                adjustment.difference(),
                new Evidence.Rerated(adjustment));
    }

    private static InvoiceLine line(LocalDate day, TaxRate tax, Money net) {
        return new InvoiceLine(
                Section.TAXES,
                LineKind.TAX,
                tax.name(),
                LineKind.TAX.describe(tax.name() + " " + tax.percent().toPlainString() + " %"),
                Dates.only(day),
                Quantity.ONE,
                null,
                tax.on(net),
                new Evidence.Taxed(tax, net));
    }

    private record ServiceDates(Dates arrearsOrNull, Dates prepayOrNull) {}
}
