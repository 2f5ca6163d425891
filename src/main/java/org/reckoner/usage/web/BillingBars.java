package org.reckoner.usage.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.usage.DayCount;

/**
 * The daily counts as bars.
 *
 * @param rows the same as a table, the latest first
 */
public record BillingBars(
        List<PlotScale.Line> lines,
        String slot,
        String width,
        List<Bar> bars,
        List<Month> months,
        List<DayCount> rows) {
    /** Of a hundred parts of its place so many are the bar. */
    private static final int FILLED = 70;

    /**
     * A date's bar.
     *
     * @param users null where the date is to be counted
     * @param current whether it is the date that the page shows
     */
    public record Bar(
            LocalDate date, Integer users, String slotX, String x, String y, String height, boolean current) {}

    /** A month's name at its first day. */
    public record Month(String x, String label) {}

    /** How many dates are to be counted. */
    public long uncounted() {
        return rows.stream().filter(row -> row.maxUsers() == null).count();
    }

    static BillingBars of(List<DayCount> counts, LocalDate shown, Locale locale) {
        var highest = counts.stream()
                .mapToInt(c -> c.maxUsers() == null ? 0 : c.maxUsers())
                .max()
                .orElse(0);
        var scale = PlotScale.upTo(highest);
        var bars = new ArrayList<Bar>();
        var months = new ArrayList<Month>();
        var name = DateTimeFormatter.ofPattern("MMM", locale);
        for (var i = 0; i < counts.size(); i++) {
            var date = counts.get(i).date();
            bars.add(bar(counts.get(i), i, counts.size(), scale, date.equals(shown)));
            if (date.getDayOfMonth() == 1) {
                months.add(new Month(PlotScale.percent(i, counts.size()), name.format(date)));
            }
        }
        var latestFirst = new ArrayList<>(counts);
        Collections.reverse(latestFirst);
        return new BillingBars(
                scale.lines(),
                PlotScale.percent(1, counts.size()),
                PlotScale.percent(FILLED, counts.size() * 100L),
                bars,
                months,
                latestFirst);
    }

    private static Bar bar(DayCount count, int place, int all, PlotScale scale, boolean current) {
        var users = count.maxUsers() == null ? 0 : count.maxUsers();
        return new Bar(
                count.date(),
                count.maxUsers(),
                PlotScale.percent(place, all),
                PlotScale.percent(place * 100L + (100 - FILLED) / 2, all * 100L),
                scale.y(users),
                scale.height(users),
                current);
    }
}
