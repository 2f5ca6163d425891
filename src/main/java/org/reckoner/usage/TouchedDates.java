package org.reckoner.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.period.LocalDays;
import org.reckoner.rating.LoginSession;

/** The local dates whose figures sessions may change. Kept as stretches, since an open session touches every date up to now. */
final class TouchedDates {
    private final ZoneId zone;
    private final Instant now;

    /** From the first date of each stretch to its last; stretches neither overlap nor touch. */
    private final TreeMap<LocalDate, LocalDate> stretches = new TreeMap<>();

    TouchedDates(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** A session that is new. */
    void added(LoginSession session) {
        add(session.login(), session.isOpen() ? later(session.login(), now) : session.logoutOrNull());
    }

    /** A session that was open, and so counted on every date up to now, and is not any more. */
    void completed(LoginSession session) {
        add(session.login(), later(session.logoutOrNull(), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(Instant from, Instant until) {
        var last = until.equals(from) ? from : until.minusNanos(1);
        add(LocalDays.dateOf(from, zone), LocalDays.dateOf(last, zone));
    }

    private void add(LocalDate from, LocalDate to) {
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
    List<LocalDate> dates() {
        return stretches.entrySet().stream()
                .flatMap(s -> s.getKey().datesUntil(s.getValue().plusDays(1)))
                .toList();
    }
}
