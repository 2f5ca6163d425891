package org.reckoner.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.platform.RuleViolation;

/**
 * What holds when: each entry from its date until the next one's. What holds today, or held before, is never changed (decision
 * 0019).
 */
class DatedHistory<E extends Dated> {
    private final List<E> entries;
    /** By date the entry that counts, those taken back among them. */
    private final TreeMap<LocalDate, E> last = new TreeMap<>();

    DatedHistory(Collection<E> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(Dated::effectiveOn).thenComparing(Dated::revision))
                .toList();
        this.entries.forEach(entry -> last.put(entry.effectiveOn(), entry));
    }

    /** The entry that holds on a date. */
    Optional<E> on(LocalDate date) {
        return last.headMap(date, true).descendingMap().values().stream()
                .filter(entry -> !entry.isTakenBack())
                .findFirst();
    }

    /** The first change after a date. */
    Optional<E> after(LocalDate date) {
        return last.tailMap(date, false).values().stream()
                .filter(entry -> !entry.isTakenBack())
                .findFirst();
    }

    /** The entries that count, by date, without those taken back. */
    List<E> inUse() {
        return last.values().stream().filter(entry -> !entry.isTakenBack()).toList();
    }

    /** The entry of a date, or empty where there is none or it was taken back. */
    Optional<E> of(LocalDate date) {
        return Optional.ofNullable(last.get(date)).filter(entry -> !entry.isTakenBack());
    }

    int nextRevision(LocalDate date) {
        var present = last.get(date);
        return present == null ? 1 : present.revision() + 1;
    }

    /**
     * Refuses an entry from a date on that would change what held before, or holds today. The first one may begin at any time:
     * there is nothing that it could change.
     */
    void checkNew(LocalDate effectiveOn, LocalDate today) {
        var held = on(today);
        if (held.isEmpty() || effectiveOn.isAfter(today)) {
            return;
        }
        if (effectiveOn.isBefore(today) || held.get().effectiveOn().equals(today)) {
            throw RuleViolation.of(
                    "effectiveOn", CatalogProblem.PRICE_IN_THE_PAST, held.get().effectiveOn());
        }
    }

    /** Whether what begins on a date can still be taken back. */
    boolean isPlanned(LocalDate date, LocalDate today) {
        return of(date).isPresent() && date.isAfter(today);
    }

    /** All entries, the latest date first. */
    List<E> latestFirst() {
        var all = new ArrayList<>(entries);
        Collections.reverse(all);
        return all;
    }

    /** What has become of an entry. */
    EntryState state(E entry, LocalDate today) {
        if (entry.isTakenBack()) {
            return EntryState.TAKEN_BACK;
        }
        if (last.get(entry.effectiveOn()).revision() != entry.revision()) {
            return EntryState.REPLACED;
        }
        if (on(today).filter(entry::equals).isPresent()) {
            return EntryState.IN_FORCE;
        }
        return entry.effectiveOn().isAfter(today) ? EntryState.PLANNED : EntryState.PAST;
    }
}
