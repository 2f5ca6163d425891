package org.reckoner.usage;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Dates, kept as the first and last of each stretch: an open session touches every date up to now. */
final class Stretches {
    /** From the first date of each stretch to its last; stretches neither overlap nor touch. */
    private final TreeMap<LocalDate, LocalDate> stretches = new TreeMap<>();

    void add(LocalDate from, LocalDate to) {
        var there = stretches.floorEntry(from);
        if (there != null && !there.getValue().isBefore(to)) {
            return; // as most are: the sessions of a chunk are of the same few dates
        }
        var first = from;
        var last = to;
        for (var near = stretches.floorEntry(last.plusDays(1));
                near != null && !near.getValue().plusDays(1).isBefore(first);
                near = stretches.floorEntry(last.plusDays(1))) {
            first = near.getKey().isBefore(first) ? near.getKey() : first;
            last = near.getValue().isAfter(last) ? near.getValue() : last;
            stretches.remove(near.getKey());
        }
        stretches.put(first, last);
    }

    /** The dates, ascending. */
    Stream<LocalDate> dates() {
        return stretches.entrySet().stream()
                .flatMap(s -> s.getKey().datesUntil(s.getValue().plusDays(1)));
    }
}
