package org.reckoner.evidence.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.evidence.Explored;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.PlotScale;

/**
 * The time spent at each number of users as bars; of many numbers some stand together, with the billable peak always at the end
 * of its bar, so that none is half counted.
 *
 * @param rows the numbers one by one, those around the billable peak where there are many
 * @param isCut whether rows are left out
 */
public record TimeBars(List<Line> lines, List<Bar> bars, List<Row> rows, boolean isCut) {
    private static final int BARS_MAX = 60;
    private static final int ROWS_AROUND = 20;
    private static final int NAMES_MAX = 8;
    private static final int FILLED = 76;
    private static final long HOUR = 3600;
    private static final long MINUTE = 60;

    /** A line across the plot. */
    public record Line(String y, String label) {}

    /**
     * The time at a number, or at some.
     *
     * @param dropped whether it is above the billable peak
     * @param mark whether the billable peak is its last number
     */
    public record Bar(
            String x,
            String y,
            String width,
            String height,
            String label,
            String labelX,
            String title,
            boolean dropped,
            boolean mark,
            boolean named) {}

    /** A number of users with its times and what becomes of it: {@code COUNTS}, {@code BILLABLE} or {@code DROPPED}. */
    public record Row(int users, Duration at, Duration atOrAbove, Duration longest, String verdict) {}

    static TimeBars of(Explored explored, Locale locale) {
        var parts = parts(explored.rawPeak(), explored.billable());
        var most = parts.stream()
                .mapToLong(part -> time(explored, part).toSeconds())
                .max()
                .orElse(0);
        var unit = most >= 3 * HOUR ? HOUR : MINUTE;
        var coarse = PlotScale.upTo((most + unit - 1) / unit);
        var scale = new PlotScale(coarse.max() * unit, coarse.step() * unit);
        var words = unit == HOUR ? "concurrency.hours" : "concurrency.minutes";
        var lines = scale.lines().stream()
                .map(line -> new Line(line.y(), Texts.text(locale, words, line.value() / unit)))
                .toList();
        var rows = rows(explored);
        return new TimeBars(lines, bars(explored, parts, scale, locale), rows, rows.size() < explored.rawPeak());
    }

    /** From a number of users to another, both included. */
    record Part(int from, int to) {}

    /** As many numbers in each as needed for the most bars there may be; the billable peak is the last of its own. */
    static List<Part> parts(int rawPeak, int billable) {
        var width = (rawPeak + BARS_MAX - 1) / BARS_MAX;
        var parts = new ArrayList<Part>();
        for (int to = billable; to > 0; to -= width) {
            parts.add(0, new Part(Math.max(1, to - width + 1), to));
        }
        for (int from = billable + 1; from <= rawPeak; from += width) {
            parts.add(new Part(from, Math.min(rawPeak, from + width - 1)));
        }
        return parts;
    }

    private static Duration time(Explored explored, Part part) {
        var profile = explored.profile();
        return profile.timeAtOrAbove(part.from()).minus(profile.timeAtOrAbove(part.to() + 1));
    }

    private static List<Bar> bars(Explored explored, List<Part> parts, PlotScale scale, Locale locale) {
        var formats = Formats.of(locale);
        var bars = new ArrayList<Bar>();
        var every = Math.max(1, (parts.size() + NAMES_MAX - 1) / NAMES_MAX);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var time = time(explored, part);
            var label = part.from() == part.to()
                    ? formats.number(part.from())
                    : formats.number(part.from()) + "–" + formats.number(part.to());
            var mark = part.to() == explored.billable();
            bars.add(new Bar(
                    PlotScale.percent(i * 100L + (100 - FILLED) / 2, parts.size() * 100L),
                    scale.y(time.toSeconds()),
                    PlotScale.percent(FILLED, parts.size() * 100L),
                    scale.height(time.toSeconds()),
                    formats.number(part.to()),
                    PlotScale.percent(i * 100L + 50, parts.size() * 100L),
                    Texts.text(locale, "concurrency.bar", label, formats.duration(time)),
                    part.from() > explored.billable(),
                    mark,
                    i % every == 0));
        }
        return bars;
    }

    private static List<Row> rows(Explored explored) {
        var all = explored.rawPeak() <= BARS_MAX;
        var first = all ? 1 : Math.max(1, explored.billable() - ROWS_AROUND);
        var last = all ? explored.rawPeak() : Math.min(explored.rawPeak(), explored.billable() + ROWS_AROUND);
        var rows = new ArrayList<Row>();
        for (int users = first; users <= last; users++) {
            rows.add(row(explored, users));
        }
        if (last < explored.rawPeak()) {
            rows.add(row(explored, explored.rawPeak()));
        }
        return rows;
    }

    /** Of one number. */
    static Row row(Explored explored, int users) {
        var profile = explored.profile();
        var verdict = users == explored.billable() ? "BILLABLE" : users < explored.billable() ? "COUNTS" : "DROPPED";
        return new Row(
                users, profile.timeAt(users), profile.timeAtOrAbove(users), profile.longestStretch(users), verdict);
    }
}
