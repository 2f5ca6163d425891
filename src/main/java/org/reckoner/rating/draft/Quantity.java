package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.Objects;
import org.reckoner.rating.Required;

/**
 * How much of something a line is about.
 *
 * @param unit empty where there is none
 */
public record Quantity(BigDecimal value, String unit) {

    /** One of nothing in particular. */
    public static final Quantity ONE = new Quantity(BigDecimal.ONE, "");

    public Quantity {
        Objects.requireNonNull(unit, "unit");
        value = Required.plain(value);
    }
}
