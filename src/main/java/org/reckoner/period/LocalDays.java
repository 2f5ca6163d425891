package org.reckoner.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The days of a zone as stretches of time (rating.md 1.2, 1.4). The days of a zone tile time: every instant belongs to
 * exactly one date, also where the clocks make a date last 23 hours, 25 hours, two days or no time at all.
 */
public final class LocalDays {

    private LocalDays() {}

    /**
     * The first instant of a date. Of a midnight that does not exist it is the first instant after the gap, of one
     * that occurs twice the first.
     */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The time a date takes; empty if the zone never had that date. */
    public static Span span(LocalDate date, ZoneId zone) {
        return new Span(startOf(date, zone), startOf(date.plusDays(1), zone));
    }

    /**
     * The date whose {@link #span} contains the instant. It is not always the date on the wall: clocks that are set
     * back over midnight show the evening of a date again after the next date has begun, and that hour belongs to the
     * latter.
     */
    public static LocalDate dateOf(Instant instant, ZoneId zone) {
        var date = instant.atZone(zone).toLocalDate();
        while (!instant.isBefore(startOf(date.plusDays(1), zone))) { // at most the days a zone was ever set back: one
            date = date.plusDays(1);
        }
        return date;
    }

    /**
     * The dates a session touches, ascending: those that share an instant with {@code [from, until)}, and the date of
     * its start if it takes no time (rating.md 2.4). The stream is lazy; dates that do not exist are left out.
     *
     * @param until not before {@code from}; for an open session, the instant up to which it counts
     */
    public static Stream<LocalDate> touched(Instant from, Instant until, ZoneId zone) {
        var first = dateOf(from, zone);
        if (new Span(from, until).isEmpty()) {
            return Stream.of(first);
        }
        var last = dateOf(until, zone);
        var end = startOf(last, zone).equals(until) ? last : last.plusDays(1); // exclusive
        return first.datesUntil(end).filter(date -> !span(date, zone).isEmpty());
    }
}
