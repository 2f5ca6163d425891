package org.reckoner.evidence.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.Formats;
import org.reckoner.rating.Course;

/** What a picture of a course is divided into: a period into its days, a day into its hours, an hour into its minutes. */
final class CourseSteps {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final CourseView view;
    private final Course whole;
    private final Formats formats;

    CourseSteps(CourseView view, Course whole, Locale locale) {
        this.view = view;
        this.whole = whole;
        this.formats = Formats.of(locale);
    }

    /**
     * A part of the picture.
     *
     * @param day it leads to, or is of
     * @param hour it leads to, or null
     * @param users the most that were there at once in it
     * @param reached when they were first, to the minute; empty where nobody was
     */
    record Step(Span span, LocalDate day, Integer hour, String label, int users, String reached) {}

    List<Step> all() {
        if (view.day() == null) {
            return days();
        }
        return view.hour() == null ? hours() : minutes();
    }

    private List<Step> days() {
        var steps = new ArrayList<Step>();
        var period = view.period();
        for (var day = period.firstDay(); !day.isAfter(period.lastDay()); day = day.plusDays(1)) {
            var span = LocalDays.span(day, period.zone());
            if (!span.isEmpty()) {
                steps.add(step(span, day, null, formats.date(day)));
            }
        }
        return steps;
    }

    private List<Step> hours() {
        var steps = new ArrayList<Step>();
        for (int hour = 0; hour < CourseView.hours(view.day(), zone()); hour++) {
            var span = view.hourSpan(hour);
            steps.add(step(span, view.day(), hour, CLOCK.format(span.from().atZone(zone()))));
        }
        return steps;
    }

    /** From each minute on at which the number changes. */
    private List<Step> minutes() {
        var shown = view.of(whole);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < shown.size(); i++) {
            if (i == 0 || shown.at(i) != shown.at(i - 1)) {
                var from = shown.startOf(i);
                var label = CLOCK.format(from.atZone(zone()));
                var until = from.plus(shown.part());
                steps.add(new Step(new Span(from, until), view.day(), view.hour(), label, shown.at(i), label));
            }
        }
        return steps;
    }

    private Step step(Span span, LocalDate day, Integer hour, String label) {
        var part = whole.within(span);
        var users = part.peak();
        var reached = users == 0
                ? ""
                : CLOCK.format(part.startOf(part.firstReaching(users)).atZone(zone()));
        return new Step(span, day, hour, label, users, reached);
    }

    private ZoneId zone() {
        return view.period().zone();
    }
}
