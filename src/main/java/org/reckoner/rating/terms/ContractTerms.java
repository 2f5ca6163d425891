package org.reckoner.rating.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.reckoner.period.ContractPeriods;
import org.reckoner.rating.Description;

/**
 * A contract. Periods are known by their number, 0 for the first.
 *
 * @param rampOrNull null if the term begins with the contract
 * @param paymentDays days from an invoice's date to its due date
 * @param versions the first terms, from the effective date, and the amendments, in any order
 */
public record ContractTerms(
        ContractPeriods periods,
        SubscriptionType type,
        Currency currency,
        Ramp rampOrNull,
        int paymentDays,
        List<TermsVersion> versions) {

    /** A year of the term has so many periods. */
    public static final int YEAR = 12;

    public ContractTerms {
        Objects.requireNonNull(periods, "periods");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(currency, "currency");
        versions = versions.stream()
                .sorted(Comparator.comparing(TermsVersion::from))
                .toList();
        checkVersions(periods, versions);
        versions.forEach(version -> version.terms().requirePricesIn(currency));
        if (rampOrNull != null && periods.boundaryOn(rampOrNull.end()).orElse(0) == 0) {
            throw new IllegalArgumentException("a ramp ends on a period boundary, not on " + rampOrNull.end());
        }
        if (paymentDays < 0) {
            throw new IllegalArgumentException("an invoice is not due before it is issued");
        }
    }

    private static void checkVersions(ContractPeriods periods, List<TermsVersion> versions) {
        if (versions.isEmpty() || !versions.get(0).from().equals(periods.effectiveDate())) {
            throw new IllegalArgumentException("the first terms begin with the contract");
        }
        var dates = new HashSet<LocalDate>();
        versions.forEach(version -> {
            if (!dates.add(version.from())) {
                throw new IllegalArgumentException("two amendments from " + version.from());
            }
        });
    }

    public Optional<Ramp> ramp() {
        return Optional.ofNullable(rampOrNull);
    }

    /** The number of the period with which the term begins, which is how many periods the ramp has. */
    public int termStart() {
        return rampOrNull == null ? 0 : periods.boundaryOn(rampOrNull.end()).orElseThrow();
    }

    public boolean isInRamp(int period) {
        return period < termStart();
    }

    /** The first period of the year of the term that a period belongs to; of the first year for periods of the ramp. */
    public int yearStart(int period) {
        var start = termStart();
        return period < start ? start : start + (period - start) / YEAR * YEAR;
    }

    /** The terms in force at a boundary: the last agreed by its date. */
    public Terms termsAt(int boundary) {
        return agreedBy(periods.boundary(boundary));
    }

    /**
     * The terms a period's usage is rated by: those in force at its start; but if the licence model is changed within
     * it, the latest model, with the licences that came with it (rating.md 3.3).
     */
    public Terms termsOf(int period) {
        var atStart = termsAt(period);
        var latest = agreedBy(periods.period(period).lastDay());
        return latest.counting().model() == atStart.counting().model() ? atStart : atStart.countedLike(latest);
    }

    private Terms agreedBy(LocalDate date) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(date))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .terms();
    }

    /**
     * What is committed of a product in a period: nothing in the ramp. Of a year that was prepaid, the most that was
     * committed since: what is added within it is paid at once, what is taken away leaves at the renewal (decision
     * 0018).
     */
    public BigDecimal committed(String product, int period) {
        if (isInRamp(period)) {
            return BigDecimal.ZERO;
        }
        return type == SubscriptionType.ANNUAL_PREPAY ? prepaid(product, period) : quantity(termsOf(period), product);
    }

    /** What had been paid for in advance by a boundary, of the year it belongs to; in the ramp, of the first. */
    public BigDecimal prepaid(String product, int boundary) {
        var from = yearStart(boundary) == termStart() ? 0 : yearStart(boundary);
        return IntStream.rangeClosed(from, boundary)
                .mapToObj(each -> quantity(termsAt(each), product))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal quantity(Terms terms, String product) {
        return terms.product(product).map(each -> each.commitment().quantity()).orElse(BigDecimal.ZERO);
    }

    /** Whether a period's usage of a product is charged: always in the term, by its option in the ramp. */
    public boolean charges(BilledProduct product, int period) {
        return !isInRamp(period) || rampOrNull.option().charges(product);
    }

    /** Writes down what a period's rating depends on; equal descriptions mean equal rating (rating.md 8). */
    public void describe(int period, Consumer<String> lines) {
        var description = new Description(lines);
        description.line("contract", periods, type, currency, rampOrNull, paymentDays, period);
        termsOf(period).describe(description);
        termsOf(period)
                .products()
                .forEach(product -> description.line("committed", product.code(), committed(product.code(), period)));
    }
}
