package org.reckoner.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit costs, with as many digits as it takes: 0.0085 USD a minute.
 *
 * @param perUnit not negative; trailing zeros beyond the currency's digits are dropped, so that a price read back
 *     from a store equals the one that was written
 */
public record UnitPrice(BigDecimal perUnit, Currency currency) {

    public UnitPrice {
        Objects.requireNonNull(currency, "currency");
        if (perUnit.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative: " + perUnit);
        }
        var stripped = perUnit.stripTrailingZeros();
        perUnit = stripped.setScale(Math.max(stripped.scale(), currency.getDefaultFractionDigits()));
    }

    public static UnitPrice of(String perUnit, Currency currency) {
        return new UnitPrice(new BigDecimal(perUnit), currency);
    }

    public static UnitPrice free(Currency currency) {
        return new UnitPrice(BigDecimal.ZERO, currency);
    }

    /** Quantity times price, rounded half-up to the currency's minor unit (rating.md 6.1). */
    public Money times(BigDecimal quantity) {
        return prorated(quantity, 1, 1);
    }

    /**
     * Quantity times price times {@code days / ofDays}, rounded half-up once (rating.md 5.7).
     *
     * @param ofDays more than zero
     */
    public Money prorated(BigDecimal quantity, int days, int ofDays) {
        var digits = currency.getDefaultFractionDigits();
        var exact = perUnit.multiply(quantity).multiply(BigDecimal.valueOf(days));
        return new Money(exact.divide(BigDecimal.valueOf(ofDays), digits, RoundingMode.HALF_UP), currency);
    }
}
