package org.reckoner.usage;

import java.util.Objects;
import org.reckoner.period.Dates;
import org.reckoner.period.Span;

/**
 * The time of a period whose usage is rated.
 *
 * @param usage the time of sessions
 * @param calls the time in which calls begin (rating.md 1.3)
 * @param dates the period's local dates, for resources
 */
public record RatedStretch(Span usage, Span calls, Dates dates) {
    public RatedStretch {
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(dates, "dates");
    }
}
