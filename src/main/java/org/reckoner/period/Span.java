package org.reckoner.period;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A half-open stretch of time: {@code from} belongs to it, {@code until} does not (rating.md, Words).
 *
 * @param from the first instant
 * @param until the first instant after it, never before {@code from}; equal to it, the span is empty
 */
public record Span(Instant from, Instant until) {

    public Span {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a span until " + until + " cannot begin at " + from);
        }
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public Duration duration() {
        return Duration.between(from, until);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** Whether the two have an instant in common; spans that only touch have none, and empty ones never have. */
    public boolean overlaps(Span other) {
        return !intersection(other).isEmpty();
    }

    /** The instant itself, or the end of this span that is nearer to it; {@code until} is a possible answer. */
    public Instant clamp(Instant instant) {
        if (instant.isBefore(from)) {
            return from;
        }
        return instant.isAfter(until) ? until : instant;
    }

    /** What both have in common; of two that have nothing in common, an empty span at the nearer end of this one. */
    public Span intersection(Span other) {
        return new Span(clamp(other.from), clamp(other.until));
    }
}
