package org.reckoner.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * What one user held when (rating.md 3.1): at each instant one thing or nothing, so stretches cannot overlap. Never altered; a
 * change gives another one.
 */
final class Timeline<T> {
    /** From when on what is held, or nothing; two neighbours always differ. */
    private final NavigableMap<Instant, Optional<T>> changes = new TreeMap<>();

    private Timeline(Map<Instant, Optional<T>> inOrder) {
        var before = Optional.<T>empty();
        for (var change : inOrder.entrySet()) {
            if (!change.getValue().equals(before)) {
                changes.put(change.getKey(), change.getValue());
                before = change.getValue();
            }
        }
    }

    static <T> Timeline<T> empty() {
        return new Timeline<>(Map.of());
    }

    /** @param ascending in the order of their beginnings, not overlapping */
    static <T> Timeline<T> of(Collection<Stretch<T>> ascending) {
        var changes = new TreeMap<Instant, Optional<T>>();
        for (var stretch : ascending) {
            changes.put(stretch.from(), Optional.of(stretch.held()));
            if (stretch.until() != null) {
                changes.put(stretch.until(), Optional.empty());
            }
        }
        return new Timeline<>(changes);
    }

    /** Ascending. */
    List<Stretch<T>> stretches() {
        var stretches = new ArrayList<Stretch<T>>();
        for (var change : changes.entrySet()) {
            if (change.getValue().isPresent()) {
                var next = changes.higherKey(change.getKey());
                stretches.add(new Stretch<>(change.getValue().get(), change.getKey(), next));
            }
        }
        return stretches;
    }

    Optional<T> at(Instant moment) {
        var change = changes.floorEntry(moment);
        return change == null ? Optional.empty() : change.getValue();
    }

    /**
     * The same, but from an instant on, until the next change that is on record, something else.
     *
     * @param heldOrNull null for nothing
     */
    Timeline<T> changed(Instant from, T heldOrNull) {
        var other = new TreeMap<>(changes);
        other.put(from, Optional.ofNullable(heldOrNull));
        return new Timeline<>(other);
    }

    /** The same up to an instant; nothing is held from there on. */
    Timeline<T> endedAt(Instant moment) {
        var other = new TreeMap<>(changes.headMap(moment, false));
        other.put(moment, Optional.empty());
        return new Timeline<>(other);
    }

    /**
     * The same with one stretch put right.
     *
     * @param entry where the stretch to be corrected begins
     * @throws RuleViolation {@link DirectoryProblem#HISTORY_OVERLAPS} where it would run into another one, {@link
     *     DirectoryProblem#UNTIL_NOT_AFTER_FROM}
     */
    Timeline<T> corrected(Instant entry, Stretch<T> right) {
        if (right.until() != null && !right.until().isAfter(right.from())) {
            throw RuleViolation.of("rightUntil", DirectoryProblem.UNTIL_NOT_AFTER_FROM);
        }
        find(entry);
        var others = new ArrayList<>(stretches());
        others.removeIf(stretch -> stretch.from().equals(entry));
        for (var other : others) {
            if (other.overlaps(right)) {
                throw RuleViolation.of("rightFrom", DirectoryProblem.HISTORY_OVERLAPS, other.held(), other.from());
            }
        }
        others.add(right);
        others.sort((one, two) -> one.from().compareTo(two.from()));
        return of(others);
    }

    /** The same without the change at a stretch's beginning: what was held before, or nothing, goes on instead. */
    Timeline<T> without(Instant entry) {
        find(entry);
        var other = new TreeMap<>(changes);
        other.remove(entry);
        return new Timeline<>(other);
    }

    private void find(Instant entry) {
        if (changes.getOrDefault(entry, Optional.empty()).isEmpty()) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
    }

    /** The first instant at which something else is held than in the other, if there is one. */
    Optional<Instant> firstDifference(Timeline<T> other) {
        var moments = new TreeSet<>(changes.keySet());
        moments.addAll(other.changes.keySet());
        return moments.stream()
                .filter(moment -> !at(moment).equals(other.at(moment)))
                .findFirst();
    }
}
