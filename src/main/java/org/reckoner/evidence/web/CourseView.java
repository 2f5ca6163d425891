package org.reckoner.evidence.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.reckoner.evidence.ExploredPeriod;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.Course;

/**
 * How much of a period's course is in the picture: all of it, a day or an hour of one.
 *
 * @param day null for the whole period
 * @param hour of the day's hours the first is 0, whatever the clocks show; null for the whole day
 */
record CourseView(ExploredPeriod period, LocalDate day, Integer hour) {
    private static final int MINUTES_OF_PERIOD = 60;
    private static final int MINUTES_OF_DAY = 5;

    CourseView {
        if (day != null && (day.isBefore(period.firstDay()) || day.isAfter(period.lastDay()))) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        if (hour != null && (day == null || hour < 0 || hour >= hours(day, period.zone()))) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
    }

    /** How many hours a day has that the clocks may make shorter or longer. */
    static int hours(LocalDate day, ZoneId zone) {
        var length = LocalDays.span(day, zone).duration();
        return Math.toIntExact(length.plusHours(1).minusNanos(1).toHours());
    }

    /** The part in the picture, each point with the most that were there in its time. */
    Course of(Course whole) {
        if (day == null) {
            return whole.inPartsOf(MINUTES_OF_PERIOD);
        }
        return hour == null
                ? whole.within(LocalDays.span(day, period.zone())).inPartsOf(MINUTES_OF_DAY)
                : whole.within(hourSpan(hour));
    }

    Span hourSpan(int number) {
        var all = LocalDays.span(day, period.zone());
        var from = all.from().plus(number, ChronoUnit.HOURS);
        var until = from.plus(1, ChronoUnit.HOURS);
        return new Span(from, until.isAfter(all.until()) ? all.until() : until);
    }

    /** The minutes that each point stands for. */
    int minutes() {
        return day == null ? MINUTES_OF_PERIOD : hour == null ? MINUTES_OF_DAY : 1;
    }

    Instant from() {
        if (day == null) {
            return period.span().from();
        }
        return hour == null
                ? LocalDays.startOf(day, period.zone())
                : hourSpan(hour).from();
    }

    Duration length() {
        if (day == null) {
            return period.span().duration();
        }
        return hour == null
                ? LocalDays.span(day, period.zone()).duration()
                : hourSpan(hour).duration();
    }
}
