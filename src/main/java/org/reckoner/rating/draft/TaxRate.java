package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.reckoner.money.Money;
import org.reckoner.rating.Required;

/**
 * A tax on a tenant's invoices.
 *
 * @param name as the line shows it
 * @param percent not negative
 */
public record TaxRate(String name, BigDecimal percent) {

    public TaxRate {
        Required.text(name, "name");
        Required.notNegative(percent, "percent");
        percent = Required.plain(percent);
    }

    /** The tax on a whole invoice, rounded half-up once (rating.md 6.3). */
    public Money on(Money net) {
        var digits = net.currency().getDefaultFractionDigits();
        var exact = net.amount().multiply(percent).movePointLeft(2);
        return new Money(exact.setScale(digits, RoundingMode.HALF_UP), net.currency());
    }
}
