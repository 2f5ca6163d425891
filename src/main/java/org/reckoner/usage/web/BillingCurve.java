package org.reckoner.usage.web;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.usage.Curve;
import org.reckoner.usage.DailyFigure;

/**
 * The course of a day as a step line.
 *
 * @param parts how many steps, the width of the line's own coordinates
 * @param line the path of the line
 * @param area the path of what is below it
 * @param peak null on a day when nobody was there for any time
 * @param stretches the same as a table
 */
public record BillingCurve(
        int parts,
        String line,
        String area,
        List<PlotScale.Line> lines,
        List<Tick> ticks,
        Peak peak,
        List<Stretch> stretches) {
    private static final int TICK_HOURS = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * A time of day under the plot.
     *
     * @param minor left out where there is little room
     */
    public record Tick(String x, String label, boolean minor) {}

    /**
     * Where the most were there.
     *
     * @param anchor which end of its words stands there, so that they stay in the picture
     */
    public record Peak(String x, String y, int users, String anchor) {}

    /** From a time on, until the next, at most so many in each five minutes. */
    public record Stretch(String from, int users) {}

    static BillingCurve of(Curve curve, DailyFigure figure) {
        var highest = curve.maxima().stream().mapToInt(Integer::intValue).max().orElse(0);
        var scale = PlotScale.upTo(Math.max(highest, figure.peakUsers()));
        var line = path(curve.maxima(), scale);
        return new BillingCurve(
                curve.maxima().size(),
                line,
                line + "V" + PlotScale.HEIGHT + "H0Z",
                scale.lines(),
                ticks(curve, figure.zone()),
                peak(curve, figure, scale),
                stretches(curve, figure.zone()));
    }

    private static String path(List<Integer> maxima, PlotScale scale) {
        var path = new StringBuilder("M0 ").append(scale.inPlot(maxima.get(0)));
        for (var i = 1; i < maxima.size(); i++) {
            if (!maxima.get(i).equals(maxima.get(i - 1))) {
                path.append('H').append(i).append('V').append(scale.inPlot(maxima.get(i)));
            }
        }
        return path.append('H').append(maxima.size()).toString();
    }

    /** The hours that the day's clocks show; one that is skipped has no place, of one that comes twice the first is shown. */
    private static List<Tick> ticks(Curve curve, ZoneId zone) {
        var date = curve.from().atZone(zone).toLocalDate();
        var ticks = new ArrayList<Tick>();
        for (var hour = 0; hour < 24; hour += TICK_HOURS) {
            var time = LocalTime.of(hour, 0);
            var moment = date.atTime(time).atZone(zone);
            if (moment.toLocalTime().equals(time)) {
                var x = PlotScale.percent(seconds(Duration.between(curve.from(), moment)), seconds(length(curve)));
                ticks.add(new Tick(x, CLOCK.format(time), hour % (2 * TICK_HOURS) != 0));
            }
        }
        return ticks;
    }

    private static Peak peak(Curve curve, DailyFigure figure, PlotScale scale) {
        if (figure.peakAt() == null) {
            return null;
        }
        var at = seconds(Duration.between(curve.from(), figure.peakAt()));
        var all = seconds(length(curve));
        var anchor = at * 4 < all ? "start" : at * 4 > all * 3 ? "end" : "middle";
        return new Peak(PlotScale.percent(at, all), scale.y(figure.peakUsers()), figure.peakUsers(), anchor);
    }

    private static List<Stretch> stretches(Curve curve, ZoneId zone) {
        var stretches = new ArrayList<Stretch>();
        Integer before = null;
        for (var i = 0; i < curve.maxima().size(); i++) {
            var users = curve.maxima().get(i);
            if (!users.equals(before)) {
                var from = curve.from().plus(curve.step().multipliedBy(i)).atZone(zone);
                stretches.add(new Stretch(CLOCK.format(from), users));
                before = users;
            }
        }
        return stretches;
    }

    private static Duration length(Curve curve) {
        return curve.step().multipliedBy(curve.maxima().size());
    }

    private static long seconds(Duration time) {
        return Math.max(0, time.toSeconds());
    }
}
