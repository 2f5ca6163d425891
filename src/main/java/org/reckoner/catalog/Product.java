package org.reckoner.catalog;

import java.io.Serializable;
import org.reckoner.rating.terms.BilledProduct;

/**
 * A product of the catalogue.
 *
 * @param version rises with every edit
 * @param isRetired whether it is offered no more; contracts that have it keep it
 */
public record Product(long id, int version, ProductDetails details, boolean isRetired) implements Serializable {
    public String code() {
        return details.code();
    }

    public ProductKind kind() {
        return details.kind();
    }

    /** As it stands on invoices. */
    public BilledProduct billed() {
        return new BilledProduct(details.code(), details.name(), details.unit(), details.section(), details.inRamp());
    }
}
