package org.reckoner.catalog;

import java.io.Serializable;

/** A product in a list, with its price in the list's currency. */
public record ProductRow(Product product, PriceNow price) implements Serializable {
    public long id() {
        return product.id();
    }
}
