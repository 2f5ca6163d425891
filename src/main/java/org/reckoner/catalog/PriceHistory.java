package org.reckoner.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.platform.RuleViolation;

/**
 * The prices of one product in one currency, through time. A price holds from its date until the next one; what holds today, or
 * held before, is never changed (decision 0019).
 */
final class PriceHistory {
    static final PriceHistory NONE = new PriceHistory(List.of());

    private final List<PriceEntry> entries;
    /** By date the entry that counts, those taken back among them. */
    private final TreeMap<LocalDate, PriceEntry> last = new TreeMap<>();

    PriceHistory(Collection<PriceEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(PriceEntry::effectiveOn).thenComparing(PriceEntry::revision))
                .toList();
        this.entries.forEach(entry -> last.put(entry.effectiveOn(), entry));
    }

    /** The history with a further entry. */
    PriceHistory with(PriceEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new PriceHistory(more);
    }

    /** The entry that holds on a date. */
    Optional<PriceEntry> on(LocalDate date) {
        return last.headMap(date, true).descendingMap().values().stream()
                .filter(entry -> entry.price() != null)
                .findFirst();
    }

    /** The first change after a date. */
    Optional<PriceEntry> after(LocalDate date) {
        return last.tailMap(date, false).values().stream()
                .filter(entry -> entry.price() != null)
                .findFirst();
    }

    /** The entries that count, by date, without those taken back. */
    List<PriceEntry> inUse() {
        return last.values().stream().filter(entry -> entry.price() != null).toList();
    }

    /** The entry of a date, or empty where there is none or it was taken back. */
    Optional<PriceEntry> of(LocalDate date) {
        return Optional.ofNullable(last.get(date)).filter(entry -> entry.price() != null);
    }

    int nextRevision(LocalDate date) {
        var present = last.get(date);
        return present == null ? 1 : present.revision() + 1;
    }

    /**
     * Refuses a price from a date on that would change what held before, or holds today. The first price may begin at any time:
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

    /** Whether a price of that date can still be taken back. */
    boolean isPlanned(LocalDate date, LocalDate today) {
        return of(date).isPresent() && date.isAfter(today);
    }

    /** Whether a price of that date says this already. */
    boolean says(LocalDate date, BigDecimal price) {
        return of(date).filter(entry -> entry.price().compareTo(price) == 0).isPresent();
    }

    /** All entries, the latest date first, each with what has become of it. */
    List<PriceLine> lines(LocalDate today) {
        var inForce = on(today);
        var lines = new ArrayList<PriceLine>();
        for (var i = entries.size() - 1; i >= 0; i--) {
            var entry = entries.get(i);
            lines.add(new PriceLine(
                    entry, state(entry, inForce.filter(entry::equals).isPresent(), today)));
        }
        return lines;
    }

    private PriceLine.State state(PriceEntry entry, boolean isInForce, LocalDate today) {
        if (last.get(entry.effectiveOn()).revision() != entry.revision()) {
            return PriceLine.State.REPLACED;
        }
        if (entry.price() == null) {
            return PriceLine.State.TAKEN_BACK;
        }
        if (isInForce) {
            return PriceLine.State.IN_FORCE;
        }
        return entry.effectiveOn().isAfter(today) ? PriceLine.State.PLANNED : PriceLine.State.PAST;
    }
}
