package org.reckoner.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;

/** What a contract's periods were billed in arrears. */
public final class Billed {
    private final Currency currency;
    private final List<BilledPart> parts;

    Billed(Currency currency, List<BilledPart> parts) {
        this.currency = currency;
        this.parts = List.copyOf(parts);
    }

    /** What one period was; zero where it had no invoice. */
    public Money of(Dates period) {
        var sum = parts.stream()
                .filter(part -> part.isOf(period))
                .map(BilledPart::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum.setScale(currency.getDefaultFractionDigits()), currency);
    }
}
