package org.reckoner.rating;

import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.period.Span;

/** The licence levels of one user over time, effective-dated (rating.md 3.1). */
public final class LicenceHistory {

    private final NavigableMap<Instant, Change> changes = new TreeMap<>();

    /** @param changes in any order; two at the same instant are refused, since neither would be the later one */
    public LicenceHistory(Collection<Change> changes) {
        for (var change : changes) {
            if (this.changes.put(change.from(), change) != null) {
                throw new IllegalArgumentException("two licence changes of one user at " + change.from());
            }
        }
    }

    /** The highest level held at any instant of the span, not prorated (rating.md 3.1, 4.4); empty if none was held. */
    public Optional<LicenceLevel> highestIn(Span span) {
        if (span.isEmpty()) {
            return Optional.empty();
        }
        var held = changes.floorKey(span.from());
        return changes.subMap(held == null ? span.from() : held, span.until()).values().stream()
                .map(Change::levelOrNull)
                .filter(Objects::nonNull)
                .max(LicenceLevel::compareTo);
    }

    /**
     * A level held from an instant on, until the next change.
     *
     * @param levelOrNull null where the licence was removed
     */
    public record Change(Instant from, LicenceLevel levelOrNull) {

        public Change {
            Objects.requireNonNull(from, "from");
        }
    }
}
