package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.rating.Required;

/**
 * A tax on a tenant's invoices.
 *
 * @param name as the line shows it; where nothing is charged, the reason
 * @param percent not negative
 * @param scope the lines it is on
 */
public record TaxRate(String name, BigDecimal percent, TaxCategory category, TaxScope scope) {

    public TaxRate {
        Required.text(name, "name");
        Required.notNegative(percent, "percent");
        percent = Required.plain(percent);
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(scope, "scope");
    }

    /** A tax on everything. */
    public TaxRate(String name, BigDecimal percent) {
        this(name, percent, TaxCategory.STANDARD, TaxScope.ALL);
    }

    /** Whether it is on a line. */
    public boolean covers(InvoiceLine line) {
        return scope.covers(line.section(), line.product());
    }

    /** The tax on the sum of the lines it is on, rounded half-up once (rating.md 6.3). */
    public Money on(Money net) {
        var digits = net.currency().getDefaultFractionDigits();
        var exact = net.amount().multiply(percent).movePointLeft(2);
        return new Money(exact.setScale(digits, RoundingMode.HALF_UP), net.currency());
    }
}
