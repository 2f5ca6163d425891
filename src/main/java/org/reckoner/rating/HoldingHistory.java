package org.reckoner.rating;

import java.util.List;
import org.reckoner.period.Span;

/**
 * When a user held an add-on, effective-dated (rating.md 3.4, 3.5).
 *
 * @param held until {@link java.time.Instant#MAX} while it lasts
 */
public record HoldingHistory(String addOn, List<Span> held) {

    public HoldingHistory {
        Required.text(addOn, "addOn");
        held = List.copyOf(held);
    }

    /** Whether it was held at any instant of the period. */
    public boolean isHeldIn(Span period) {
        return held.stream().anyMatch(period::overlaps);
    }
}
