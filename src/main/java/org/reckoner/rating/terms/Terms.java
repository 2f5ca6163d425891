package org.reckoner.rating.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reckoner.rating.Description;
import org.reckoner.rating.voice.RateDeck;

/**
 * The part of a contract that amendments change.
 *
 * @param products in any order; kept in the order of their lines. Two for the same level, add-on or resource are
 *     refused
 * @param numberFees by kind of number
 */
public record Terms(Counting counting, List<ProductTerms> products, List<NumberFee> numberFees, RateDeck rateDeck) {

    public Terms {
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(rateDeck, "rateDeck");
        products = products.stream().sorted(ProductTerms.ORDER).toList();
        numberFees = numberFees.stream()
                .sorted(Comparator.comparing(NumberFee::code))
                .toList();
        var seen = new HashSet<String>();
        for (var product : products) {
            if (!seen.add("code " + product.code())
                    || !seen.add("metric " + product.metric().rank()
                            + product.metric().subject())) {
                throw new IllegalArgumentException("two products " + product.code());
            }
        }
        for (var fee : numberFees) {
            if (!seen.add("fee " + fee.code())) {
                throw new IllegalArgumentException("two number fees " + fee.code());
            }
        }
    }

    public Optional<ProductTerms> product(String code) {
        return products.stream().filter(product -> product.code().equals(code)).findFirst();
    }

    public Optional<NumberFee> numberFee(String code) {
        return numberFees.stream().filter(fee -> fee.code().equals(code)).findFirst();
    }

    /**
     * These terms with another's way of counting CX levels and its licences (rating.md 3.3: a changed model counts for
     * the whole period, with the prices it came with).
     */
    Terms countedLike(Terms other) {
        Predicate<ProductTerms> isLicence = product -> product.metric() instanceof Metric.Licence;
        var mixed = new ArrayList<>(products.stream().filter(isLicence.negate()).toList());
        other.products.stream().filter(isLicence).forEach(mixed::add);
        return new Terms(other.counting, mixed, numberFees, rateDeck);
    }

    /** Refuses prices in another currency. */
    void requirePricesIn(Currency currency) {
        var ofProducts = products.stream()
                .flatMap(product -> Stream.of(product.commitment().price(), product.onDemand()));
        var ofNumbers = numberFees.stream().flatMap(fee -> Stream.of(fee.setUp(), fee.monthly()));
        Stream.concat(ofProducts, ofNumbers)
                .filter(price -> !price.currency().equals(currency))
                .forEach(price -> {
                    throw new IllegalArgumentException(price + " in a contract in " + currency);
                });
    }

    void describe(Description description) {
        description.line("counting", counting);
        products.forEach(product -> description.line(
                "product", product.product(), product.metric(), product.commitment(), product.onDemand()));
        numberFees.forEach(fee -> description.line("fee", fee));
        rateDeck.rates().forEach(rate -> description.line("rate", rate));
    }
}
