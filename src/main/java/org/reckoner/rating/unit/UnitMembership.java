package org.reckoner.rating.unit;

import java.util.Objects;
import org.reckoner.period.Span;
import org.reckoner.rating.Required;

/**
 * A user or number was in a unit for some time.
 *
 * @param held until {@link java.time.Instant#MAX} while it lasts
 */
public record UnitMembership(String unit, Span held) {

    public UnitMembership {
        Required.text(unit, "unit");
        Objects.requireNonNull(held, "held");
    }
}
