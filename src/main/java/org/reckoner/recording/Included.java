package org.reckoner.recording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.reckoner.account.ProductUse;
import org.reckoner.contract.ContractProduct;

/**
 * What of a resource costs nothing more in a period (rating.md 5.8). Pure.
 *
 * @param whole what the seats bring, and what is committed above it
 * @param committed of the resource itself
 * @param isCounted whether the seats are those that were used, where these are more; else those that are committed alone
 */
record Included(BigDecimal whole, BigDecimal committed, boolean isCounted) {
    /**
     * What is included of a product.
     *
     * @param products of the contract, it among them
     * @param counted its use in the period; empty where that is not counted yet
     */
    static Included of(ContractProduct product, List<ContractProduct> products, Optional<ProductUse> counted) {
        return counted.map(use -> new Included(use.included(), use.committed(), true))
                .orElseGet(() -> agreed(product, products));
    }

    private static Included agreed(ContractProduct product, List<ContractProduct> products) {
        var allowances = product.measure().allowances();
        var allowance = products.stream()
                .filter(each -> allowances.containsKey(each.code()))
                .map(each -> each.agreed().committed().multiply(allowances.get(each.code())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var committed = product.agreed().committed();
        return new Included(allowance.add(committed), committed, allowances.isEmpty());
    }
}
