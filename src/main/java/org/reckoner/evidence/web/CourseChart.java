package org.reckoner.evidence.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.rating.Course;

/**
 * The course of a period, a day or an hour as a step line with the billable peak across it.
 *
 * @param parts how many steps, the width of the line's own coordinates
 * @param line the path of the line
 * @param area what is below it
 * @param dropped what of it is above the billable peak, which the threshold dropped
 * @param lines the axis
 * @param slots the parts of the picture that lead on, with their names
 * @param billable where the billable peak is; null for none
 * @param rows the same as a table
 */
public record CourseChart(
        int parts,
        String line,
        String area,
        String dropped,
        List<PlotScale.Line> lines,
        List<Slot> slots,
        Level billable,
        List<Row> rows) {
    private static final int NAMES_MAX = 8;

    /**
     * A part of the picture.
     *
     * @param href null where it does not lead on
     * @param named whether there is room for its name below the picture
     * @param minor left out where there is little room
     */
    public record Slot(String href, String title, String x, String width, String label, boolean named, boolean minor) {}

    /** The height of the billable peak. */
    public record Level(String y, int users) {}

    /** @param reached when the most were there first; empty where nobody was */
    public record Row(String href, String label, int users, String reached) {}

    static CourseChart of(CourseView view, Course whole, int billable, ConcurrencyLinks links, Locale locale) {
        var shown = view.of(whole);
        var scale = PlotScale.upTo(Math.max(shown.peak(), billable));
        var steps = new CourseSteps(view, whole, locale).all();
        var line = line(shown, scale);
        return new CourseChart(
                shown.size(),
                line,
                line + "V" + PlotScale.HEIGHT + "H0Z",
                above(shown, billable, scale),
                scale.lines(),
                slots(view, steps, links, locale),
                billable == 0 ? null : new Level(scale.y(billable), billable),
                rows(view, steps, links));
    }

    private static String line(Course shown, PlotScale scale) {
        var path = new StringBuilder("M0 ").append(scale.inPlot(shown.at(0)));
        for (int i = 1; i < shown.size(); i++) {
            if (shown.at(i) != shown.at(i - 1)) {
                path.append('H').append(i).append('V').append(scale.inPlot(shown.at(i)));
            }
        }
        return path.append('H').append(shown.size()).toString();
    }

    /** A box for each step that stands out above a number of users. */
    private static String above(Course shown, int users, PlotScale scale) {
        var path = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.at(i) > users) {
                var from = i;
                while (i + 1 < shown.size() && shown.at(i + 1) == shown.at(i)) {
                    i++;
                }
                path.append('M')
                        .append(from)
                        .append(' ')
                        .append(scale.inPlot(users))
                        .append('V')
                        .append(scale.inPlot(shown.at(i)))
                        .append('H')
                        .append(i + 1)
                        .append('V')
                        .append(scale.inPlot(users))
                        .append('Z');
            }
        }
        return path.toString();
    }

    private static List<Slot> slots(
            CourseView view, List<CourseSteps.Step> steps, ConcurrencyLinks links, Locale locale) {
        var slots = new ArrayList<Slot>();
        var name = DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMM" : "d MMM", locale);
        var every = Math.max(1, (steps.size() + NAMES_MAX - 1) / NAMES_MAX);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            slots.add(new Slot(
                    href(view, step, links),
                    step.label() + ": " + step.users(),
                    percent(view, step.span().from()),
                    PlotScale.percent(seconds(step.span().duration()), seconds(view.length())),
                    view.day() == null ? name.format(step.day()) : step.label(),
                    i % every == 0,
                    i % (2 * every) != 0));
        }
        return slots;
    }

    private static List<Row> rows(CourseView view, List<CourseSteps.Step> steps, ConcurrencyLinks links) {
        return steps.stream()
                .map(step -> new Row(href(view, step, links), step.label(), step.users(), step.reached()))
                .toList();
    }

    private static String href(CourseView view, CourseSteps.Step step, ConcurrencyLinks links) {
        return view.hour() == null ? links.to(step.day(), step.hour()) : null;
    }

    private static String percent(CourseView view, Instant at) {
        return PlotScale.percent(seconds(Duration.between(view.from(), at)), seconds(view.length()));
    }

    private static long seconds(Duration time) {
        return Math.max(0, time.toSeconds());
    }
}
