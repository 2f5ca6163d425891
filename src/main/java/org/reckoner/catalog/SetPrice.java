package org.reckoner.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.tenant.Place;

/**
 * A price to hold from a date on.
 *
 * @param price of a unit; not negative, at most eight decimals
 */
public record SetPrice(long productId, String currency, LocalDate effectiveOn, BigDecimal price) {
    private static final int SCALE_MAX = 8;
    private static final BigDecimal PRICE_END = new BigDecimal("100000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate END = LocalDate.of(2100, 1, 1);

    /** @throws RuleViolation beside the input at fault */
    public SetPrice {
        currency = currency(currency);
        effectiveOn = date(effectiveOn);
        price = price(price);
    }

    static String currency(String code) {
        if (!Place.CURRENCIES.contains(code == null ? "" : code)) {
            throw RuleViolation.of(
                    "currency",
                    CatalogProblem.CURRENCY_UNKNOWN,
                    String.valueOf(code),
                    String.join(", ", Place.CURRENCIES));
        }
        return code;
    }

    static LocalDate date(LocalDate date) {
        if (date == null) {
            throw RuleViolation.of(
                    "effectiveOn", PlatformProblem.INVALID, "key:price.effectiveOn", "key:rule.required");
        }
        if (date.isBefore(EARLIEST) || !date.isBefore(END)) {
            throw RuleViolation.of("effectiveOn", CatalogProblem.DATE_MALFORMED, date.toString());
        }
        return date;
    }

    static BigDecimal price(BigDecimal price) {
        if (price == null) {
            throw RuleViolation.of("price", PlatformProblem.INVALID, "key:price.price", "key:rule.required");
        }
        var stripped = price.stripTrailingZeros();
        if (price.signum() < 0 || stripped.scale() > SCALE_MAX || price.compareTo(PRICE_END) >= 0) {
            throw RuleViolation.of("price", CatalogProblem.PRICE_MALFORMED, price.toPlainString());
        }
        return price.setScale(SCALE_MAX, RoundingMode.UNNECESSARY);
    }
}
