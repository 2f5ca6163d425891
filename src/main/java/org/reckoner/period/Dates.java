package org.reckoner.period;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A half-open stretch of local dates, as services are billed for.
 *
 * @param from the first date
 * @param until the first date after it, never before {@code from}; equal to it, the stretch is empty
 */
public record Dates(LocalDate from, LocalDate until) implements Comparable<Dates> {

    public Dates {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("dates until " + until + " cannot begin on " + from);
        }
    }

    public static Dates of(BillingPeriod period) {
        return new Dates(period.firstDay(), period.lastDay().plusDays(1));
    }

    public static Dates only(LocalDate date) {
        return new Dates(date, date.plusDays(1));
    }

    /** The last date of a stretch that is not empty, for people. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    public boolean isEmpty() {
        return from.equals(until);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    /** What both have in common; empty at an end of this one if that is nothing. */
    public Dates intersection(Dates other) {
        return new Dates(clamp(other.from), clamp(other.until));
    }

    /** The dates of it that the zone had, ascending (rating.md 1.2: a date that does not exist is empty). */
    public Stream<LocalDate> days(ZoneId zone) {
        return from.datesUntil(until).filter(date -> !LocalDays.span(date, zone).isEmpty());
    }

    /** How many days the zone had in it. */
    public int dayCount(ZoneId zone) {
        return Math.toIntExact(days(zone).count());
    }

    @Override
    public int compareTo(Dates other) {
        var byFrom = from.compareTo(other.from);
        return byFrom == 0 ? until.compareTo(other.until) : byFrom;
    }

    private LocalDate clamp(LocalDate date) {
        if (date.isBefore(from)) {
            return from;
        }
        return date.isAfter(until) ? until : date;
    }
}
