package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.Section;

/**
 * One line of an invoice.
 *
 * @param product code of the product, usage group or kind of number; name of the tax
 * @param description in English
 * @param dates the service period
 * @param rateOrNull the price of a unit; null where there is no single one
 * @param amount quantity times rate, rounded once (rating.md 6.1), and prorated where the evidence says so
 * @param evidence what it is made of
 */
public record InvoiceLine(
        Section section,
        LineKind kind,
        String product,
        String description,
        Dates dates,
        Quantity quantity,
        BigDecimal rateOrNull,
        Money amount,
        Evidence evidence) {

    public InvoiceLine {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(evidence, "evidence");
    }

    public Optional<BigDecimal> rate() {
        return Optional.ofNullable(rateOrNull);
    }

    /** The same line taken back. */
    InvoiceLine credited() {
        return new InvoiceLine(
                section,
                kind,
                product,
                description,
                dates,
                new Quantity(quantity.value().negate(), quantity.unit()),
                rateOrNull,
                amount.negated(),
                evidence);
    }

    public boolean isTax() {
        return kind == LineKind.TAX;
    }
}
