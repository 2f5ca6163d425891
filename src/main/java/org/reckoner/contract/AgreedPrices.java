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
    public AgreedPrices {
        committed = Inputs.plain(committed);
        committedPrice = committedPrice == null ? null : Inputs.plain(committedPrice);
        onDemandPrice = onDemandPrice == null ? null : Inputs.plain(onDemandPrice);
    }

    /** Refuses what no contract can say; a refusal stands beside the input of the product's row. */
    AgreedPrices checked(String code) {
        Inputs.quantity(Inputs.row("committed", code), committed);
        if (committedPrice != null) {
            Inputs.price(Inputs.row("committedPrice", code), committedPrice);
        }
        if (onDemandPrice != null) {
            Inputs.price(Inputs.row("onDemandPrice", code), onDemandPrice);
        }
        return this;
    }

    AgreedPrices withoutMoney() {
        return new AgreedPrices(committed, null, null);
    }
}
