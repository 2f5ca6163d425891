package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.Required;
import org.reckoner.rating.terms.BilledProduct;

/**
 * Something ordered once: a package, a set-up, hardware (rating.md 5.6).
 *
 * @param chargedOnOrNull the day it is charged: of hardware the day it ships, of all else the day it is ordered; null
 *     for hardware that has not shipped
 * @param unitOrNull the billing unit it is for; null for none
 */
public record OneTimeOrder(
        String orderId,
        BilledProduct product,
        BigDecimal quantity,
        UnitPrice price,
        LocalDate chargedOnOrNull,
        String unitOrNull)
        implements Comparable<OneTimeOrder> {

    private static final Comparator<OneTimeOrder> ORDER =
            Comparator.comparing((OneTimeOrder order) -> order.product().name()).thenComparing(OneTimeOrder::orderId);

    public OneTimeOrder {
        Required.text(orderId, "orderId");
        Objects.requireNonNull(product, "product");
        Required.notNegative(quantity, "quantity");
        Objects.requireNonNull(price, "price");
        quantity = Required.plain(quantity);
    }

    public Optional<LocalDate> chargedOn() {
        return Optional.ofNullable(chargedOnOrNull);
    }

    @Override
    public int compareTo(OneTimeOrder other) {
        return ORDER.compare(this, other);
    }
}
