package org.reckoner.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When a process is due, on the wall clocks of a zone.
 *
 * @param at the time of day; of an hourly schedule its minute alone counts
 */
public record Schedule(Frequency frequency, LocalTime at, ZoneId zone) {
    public Schedule {
        at = at.truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The first moment after this one at which the process is due. A time of day that a clock change skips is due when the
     * clock has jumped; one that comes twice is due the first time.
     */
    public Instant nextAfter(Instant moment) {
        var local = moment.atZone(zone);
        return frequency == Frequency.HOURLY ? nextHour(moment) : nextDay(local, moment);
    }

    /** Counted in elapsed hours, not wall-clock hours: an hour that a clock change repeats is an hour like any other. */
    private Instant nextHour(Instant moment) {
        var minute = moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusMinutes(at.getMinute());
        return minute.toInstant().isAfter(moment)
                ? minute.toInstant()
                : minute.plusHours(1).toInstant();
    }

    private Instant nextDay(ZonedDateTime local, Instant moment) {
        for (var date = local.toLocalDate(); ; date = date.plusDays(1)) {
            var day = switch (frequency) {
                case HOURLY, DAILY -> date;
                case WEEKLY -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                case MONTHLY -> date.getDayOfMonth() == 1 ? date : date.with(TemporalAdjusters.firstDayOfNextMonth());
            };
            var due = day.atTime(at).atZone(zone).toInstant();
            if (due.isAfter(moment)) {
                return due;
            }
            date = day;
        }
    }
}
