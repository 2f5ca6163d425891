package org.reckoner.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.terms.Terms;
import org.reckoner.rating.voice.RateDeck;

/**
 * What amendments change: how is counted, products with their commitments and prices, fees of phone numbers, rates of calls.
 *
 * @param rateDeck the key of the deck in the catalogue, its id; null for none
 * @param products by code
 * @param fees by code
 */
public record TermsDetails(
        ContractCounting counting, String rateDeck, List<ContractProduct> products, List<ContractFee> fees)
        implements Serializable {
    public TermsDetails {
        Inputs.chosen("licenceModel", counting);
        rateDeck = Inputs.optional("rateDeck", rateDeck, 80);
        products = products.stream()
                .map(product -> product.countedBy(counting.model()))
                .sorted(Comparator.comparing(ContractProduct::code))
                .toList();
        fees = fees.stream().sorted(Comparator.comparing(ContractFee::code)).toList();
        checkProducts(products);
        var seen = new HashSet<String>();
        fees.stream().filter(fee -> !seen.add(fee.code())).findFirst().ifPresent(fee -> {
            throw RuleViolation.of("feeCode", ContractProblem.FEE_TWICE, fee.code());
        });
    }

    private static void checkProducts(List<ContractProduct> products) {
        for (int i = 0; i < products.size(); i++) {
            var one = products.get(i);
            for (var other : products.subList(i + 1, products.size())) {
                if (one.code().equals(other.code())) {
                    throw RuleViolation.of("product", ContractProblem.PRODUCT_TWICE, one.code());
                }
                if (one.measure().isSameAs(other.measure())) {
                    throw RuleViolation.of("product", ContractProblem.MEASURED_TWICE, one.code());
                }
            }
        }
    }

    /** Terms without products, from which a draft begins. */
    static TermsDetails blank(ContractCounting counting) {
        return new TermsDetails(counting, null, List.of(), List.of());
    }

    public TermsDetails with(ContractProduct product) {
        var more = new ArrayList<>(products);
        more.add(product);
        return new TermsDetails(counting, rateDeck, more, fees);
    }

    public TermsDetails without(String code) {
        var rest = products.stream()
                .filter(product -> !product.code().equals(code))
                .toList();
        return new TermsDetails(counting, rateDeck, rest, fees);
    }

    TermsDetails with(ContractFee fee) {
        var more = new ArrayList<>(fees);
        more.add(fee.checked());
        return new TermsDetails(counting, rateDeck, products, more);
    }

    TermsDetails withoutFee(String code) {
        var rest = fees.stream().filter(fee -> !fee.code().equals(code)).toList();
        return new TermsDetails(counting, rateDeck, products, rest);
    }

    TermsDetails each(UnaryOperator<ContractProduct> product, UnaryOperator<ContractFee> fee) {
        return new TermsDetails(
                counting,
                rateDeck,
                products.stream().map(product).toList(),
                fees.stream().map(fee).toList());
    }

    TermsDetails withoutMoney() {
        return each(ContractProduct::withoutMoney, ContractFee::withoutMoney);
    }

    boolean hasPrices() {
        return !products.isEmpty() || !fees.isEmpty();
    }

    /** Refuses terms that sell nothing. */
    void checkComplete() {
        if (products.isEmpty()) {
            throw new RuleViolation(ContractProblem.NO_PRODUCTS);
        }
    }

    /** The core's value. */
    Terms core(Currency currency, RateDeck deck) {
        return new Terms(
                counting.core(),
                products.stream().map(product -> product.core(currency)).toList(),
                fees.stream().map(fee -> fee.core(currency)).toList(),
                deck);
    }
}
