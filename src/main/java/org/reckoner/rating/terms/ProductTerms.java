package org.reckoner.rating.terms;

import java.util.Comparator;
import java.util.Objects;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.Required;

/**
 * A product in a contract.
 *
 * @param onDemand the price of a unit above the commitment
 */
public record ProductTerms(BilledProduct product, Metric metric, Commitment commitment, UnitPrice onDemand) {

    /** In the order of their lines: levels from the lowest, add-ons, resources. */
    static final Comparator<ProductTerms> ORDER = Comparator.comparing(
                    (ProductTerms terms) -> terms.metric().rank())
            .thenComparing(terms -> terms.metric().subject())
            .thenComparing(ProductTerms::code);

    public ProductTerms {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(commitment, "commitment");
        Objects.requireNonNull(onDemand, "onDemand");
        if (metric.isPerUser() && Required.plain(commitment.quantity()).scale() > 0) {
            throw new IllegalArgumentException("no part of a " + product.unit() + " can be committed");
        }
    }

    public String code() {
        return product.code();
    }
}
