package org.reckoner.rating;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reckoner.period.Span;

/**
 * What a user held at any instant of a period.
 *
 * @param levelOrNull the highest licence level (rating.md 3.1); null if it held none
 * @param addOns codes of add-ons
 */
public record Holding(LicenceLevel levelOrNull, SortedSet<String> addOns) {

    public static final Holding NOTHING = new Holding(null, new TreeSet<>());

    public Holding {
        addOns = Collections.unmodifiableSortedSet(new TreeSet<>(addOns));
    }

    public static Holding of(LicenceLevel level) {
        return new Holding(level, new TreeSet<>());
    }

    public static Holding in(Span period, LicenceHistory licences, Collection<HoldingHistory> addOns) {
        return new Holding(
                licences.highestIn(period).orElse(null),
                addOns.stream()
                        .filter(history -> history.isHeldIn(period))
                        .map(HoldingHistory::addOn)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    public Optional<LicenceLevel> level() {
        return Optional.ofNullable(levelOrNull);
    }
}
