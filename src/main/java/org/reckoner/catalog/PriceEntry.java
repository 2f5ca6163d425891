package org.reckoner.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.reckoner.money.UnitPrice;

/**
 * An entry of a price book: never changed, only followed by others.
 *
 * @param effectiveOn the first date it holds
 * @param revision of several entries for a date the last one counts
 * @param price of a unit, or null where a planned change was taken back
 */
public record PriceEntry(
        String currency, LocalDate effectiveOn, int revision, BigDecimal price, Instant setAt, String setBy)
        implements Dated, Serializable {
    public PriceEntry {
        price = price == null ? null : new UnitPrice(price, Currency.getInstance(currency)).perUnit();
    }

    @Override
    public boolean isTakenBack() {
        return price == null;
    }
}
