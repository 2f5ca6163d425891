package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * How much of a product is committed, and at what prices, in the contract's currency.
 *
 * @param committedPrice null for whoever is not told prices (rating.md 5.10)
 * @param onDemandPrice above the commitment; null likewise
 */
public record AgreedPrices(BigDecimal committed, BigDecimal committedPrice, BigDecimal onDemandPrice)
        implements Serializable {
    /** Checks what was typed for a product; a refusal stands beside the input of its row. */
    static AgreedPrices of(String code, BigDecimal committed, BigDecimal committedPrice, BigDecimal onDemandPrice) {
        return new AgreedPrices(
                Inputs.quantity(Inputs.row("committed", code), committed),
                Inputs.price(Inputs.row("committedPrice", code), committedPrice),
                Inputs.price(Inputs.row("onDemandPrice", code), onDemandPrice));
    }

    AgreedPrices checked(String code) {
        return of(code, committed, committedPrice, onDemandPrice);
    }

    AgreedPrices withoutMoney() {
        return new AgreedPrices(committed, null, null);
    }
}
