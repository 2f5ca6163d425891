package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.NumberFee;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.Terms;
import org.reckoner.rating.voice.GroupUsage;

/** The lines of calls and phone numbers (rating.md 5.7, 5.9). */
final class TelcoLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String MINUTE = "minute";
    private static final String NUMBER = "number";

    private TelcoLines() {}

    /** A line for each usage group that had calls, by name. */
    static List<InvoiceLine> calls(ContractTerms contract, PeriodFacts facts) {
        var dates = Dates.of(contract.periods().period(facts.period()));
        return facts.voice().stream()
                .map(group -> calls(contract, dates, group))
                .toList();
    }

    private static InvoiceLine calls(ContractTerms contract, Dates dates, GroupUsage group) {
        var digits = contract.currency().getDefaultFractionDigits();
        var amount = new Money(group.cost().setScale(digits, RoundingMode.HALF_UP), contract.currency());
        return new InvoiceLine(
                Section.TELCO,
                LineKind.CALLS,
                group.usageGroup(),
                LineKind.CALLS.describe(group.usageGroup()),
                dates,
                new Quantity(group.minutes(), MINUTE),
                group.singleRate().orElse(null),
                amount,
                new Evidence.Calls(group));
    }

    /** A line for the numbers of a kind with the same order and release dates, for the days they were held. */
    static List<InvoiceLine> numbersMonthly(ContractTerms contract, PeriodFacts facts) {
        var period = Dates.of(contract.periods().period(facts.period()));
        var terms = contract.termsOf(facts.period());
        var ofDays = period.dayCount(contract.periods().zone());
        var lines = new ArrayList<InvoiceLine>();
        for (var numbers : lined(facts.numbers())) {
            var held = numbers.get(0).heldIn(period);
            var days = held.dayCount(contract.periods().zone());
            if (days > 0) {
                var fee = fee(terms, numbers.get(0));
                var count = BigDecimal.valueOf(numbers.size());
                lines.add(new InvoiceLine(
                        Section.TELCO,
                        LineKind.NUMBERS_MONTHLY,
                        fee.code(),
                        LineKind.NUMBERS_MONTHLY.describe(fee.name()),
                        held,
                        new Quantity(count, NUMBER),
                        fee.monthly().perUnit(),
                        fee.monthly().prorated(count, days, ofDays),
                        new Evidence.NumberDays(numbers, held, days, ofDays)));
            }
        }
        return lines;
    }

    /** A line for the numbers of a kind that were ordered on the same day. */
    static List<InvoiceLine> numbersSetUp(Terms terms, LocalDate invoicedOn, Collection<PhoneNumber> numbers) {
        var lines = new ArrayList<InvoiceLine>();
        for (var ordered : ordered(numbers)) {
            var fee = fee(terms, ordered.get(0));
            var count = BigDecimal.valueOf(ordered.size());
            var day = DAY.format(ordered.get(0).orderedOn());
            lines.add(new InvoiceLine(
                    Section.TELCO,
                    LineKind.NUMBERS_SET_UP,
                    fee.code(),
                    LineKind.NUMBERS_SET_UP.describe(fee.name()) + " (ordered " + day + ")",
                    Dates.only(invoicedOn),
                    new Quantity(count, NUMBER),
                    fee.setUp().perUnit(),
                    fee.setUp().times(count),
                    new Evidence.NumberOrders(ordered)));
        }
        return lines;
    }

    private static NumberFee fee(Terms terms, PhoneNumber number) {
        return terms.numberFee(number.feeCode())
                .orElseThrow(() -> new RatingRefused(RatingRefused.Reason.NO_FEE_FOR_NUMBER, number.feeCode()));
    }

    private static List<List<PhoneNumber>> lined(Collection<PhoneNumber> numbers) {
        return grouped(numbers, PhoneNumber::isLinedWith);
    }

    private static List<List<PhoneNumber>> ordered(Collection<PhoneNumber> numbers) {
        return grouped(numbers, PhoneNumber::isOrderedWith);
    }

    /** In their order, which puts together what belongs together. */
    private static List<List<PhoneNumber>> grouped(
            Collection<PhoneNumber> numbers, BiPredicate<PhoneNumber, PhoneNumber> isSame) {
        var groups = new ArrayList<List<PhoneNumber>>();
        for (var number : numbers.stream().sorted().toList()) {
            var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !isSame.test(last.get(0), number)) {
                last = new ArrayList<>();
                groups.add(last);
            }
            last.add(number);
        }
        return groups;
    }
}
