package org.reckoner.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.LoginSession;

/** The local dates whose figures sessions may change, and why. */
final class TouchedDates {
    private final ZoneId zone;
    private final Instant now;
    private final Map<DayCause, Stretches> touched = new EnumMap<>(DayCause.class);

    /** The date looked at last and the time it takes: the next one is mostly the same. */
    private LocalDate latest;

    private Span latestSpan = new Span(Instant.EPOCH, Instant.EPOCH);

    TouchedDates(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** A session that is new. */
    void added(LoginSession session) {
        add(
                DayCause.LATE_SESSIONS,
                session.login(),
                session.isOpen() ? later(session.login(), now) : session.logoutOrNull());
    }

    /** A session that was open, and so counted on every date up to now, and is not any more. */
    void completed(LoginSession session) {
        add(DayCause.ENDED_SESSIONS, session.login(), later(session.logoutOrNull(), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(DayCause cause, Instant from, Instant until) {
        var last = until.equals(from) ? from : until.minusNanos(1);
        touched.computeIfAbsent(cause, c -> new Stretches()).add(dateOf(from), dateOf(last));
    }

    private LocalDate dateOf(Instant moment) {
        if (!latestSpan.contains(moment)) {
            latest = LocalDays.dateOf(moment, zone);
            latestSpan = LocalDays.span(latest, zone);
        }
        return latest;
    }

    /** The dates, ascending. */
    List<LocalDate> dates() {
        return List.copyOf(causes().keySet());
    }

    /** The dates, ascending, with what touched each. */
    SortedMap<LocalDate, Set<DayCause>> causes() {
        var causes = new TreeMap<LocalDate, Set<DayCause>>();
        touched.forEach((cause, stretches) -> stretches
                .dates()
                .forEach(date -> causes.computeIfAbsent(date, d -> EnumSet.noneOf(DayCause.class))
                        .add(cause)));
        return causes;
    }
}
