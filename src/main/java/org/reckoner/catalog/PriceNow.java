package org.reckoner.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A product's price in a currency on a date, and its next change.
 *
 * @param price what holds, or null for none
 * @param since when it began, or null
 * @param next what will hold, or null where no change is planned
 * @param nextFrom from when on, or null
 */
public record PriceNow(String currency, BigDecimal price, LocalDate since, BigDecimal next, LocalDate nextFrom)
        implements Serializable {
    static PriceNow of(String currency, PriceHistory history, LocalDate date) {
        var now = history.on(date);
        var next = history.after(date);
        return new PriceNow(
                currency,
                now.map(PriceEntry::price).orElse(null),
                now.map(PriceEntry::effectiveOn).orElse(null),
                next.map(PriceEntry::price).orElse(null),
                next.map(PriceEntry::effectiveOn).orElse(null));
    }
}
