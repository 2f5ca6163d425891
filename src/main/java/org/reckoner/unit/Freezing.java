package org.reckoner.unit;

import java.util.List;

/**
 * What comes of one document, worked out and not yet stored.
 *
 * @param frozen the period whose invoice it is, or null
 * @param thawed the period whose invoice it was, or null
 * @param parts what it costs which period
 */
record Freezing(Effect effect, FrozenPeriod frozen, FrozenPeriod thawed, List<Part> parts) {
    /** What it costs one period. */
    record Part(FrozenPeriod period, List<UnitAmount> amounts) {
        Part {
            amounts = List.copyOf(amounts);
        }
    }

    Freezing {
        parts = List.copyOf(parts);
    }
}
