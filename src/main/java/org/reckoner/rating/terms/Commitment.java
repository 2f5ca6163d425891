package org.reckoner.rating.terms;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.Required;

/**
 * What a customer takes in any case, per period.
 *
 * @param quantity zero for none
 * @param price the committed (prepay) price of a unit
 */
public record Commitment(BigDecimal quantity, UnitPrice price) {

    public Commitment {
        Required.notNegative(quantity, "quantity");
        Objects.requireNonNull(price, "price");
        quantity = Required.plain(quantity);
    }

    public static Commitment none(Currency currency) {
        return new Commitment(BigDecimal.ZERO, UnitPrice.free(currency));
    }
}
