package org.reckoner.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart's axis from zero, in pixels from the top. Whole numbers in, decimals as text out: a drawing needs no more digits than
 * a screen has, and the house has no binary fractions.
 *
 * @param max the value of the highest line, above all that is drawn
 * @param step how far the lines are apart
 */
public record PlotScale(long max, long step) {
    /** Above the plot there is room for the peak's words. */
    public static final int TOP = 28;

    public static final int HEIGHT = 200;

    private static final int LINES_MAX = 5;

    /** A line across the plot. */
    public record Line(long value, String y) {}

    /** Steps of 1, 2 or 5 and zeros, so few that their numbers can be read at a glance. */
    public static PlotScale upTo(long highest) {
        var most = Math.max(highest, 1);
        for (var power = 1L; ; power *= 10) {
            for (var digit : new long[] {1, 2, 5}) {
                var step = digit * power;
                var lines = (most + step - 1) / step;
                if (lines <= LINES_MAX) {
                    return new PlotScale(lines * step, step);
                }
            }
        }
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var value = 0L; value <= max; value += step) {
            lines.add(new Line(value, decimal(TOP * 100L + down(value))));
        }
        return lines;
    }

    /** How far below the picture's top a value stands. */
    public String y(long value) {
        return decimal(TOP * 100L + down(value));
    }

    /** How far below the plot's top a value stands. */
    public String inPlot(long value) {
        return decimal(down(value));
    }

    /** How high a value is. */
    public String height(long value) {
        return decimal(HEIGHT * 100L - down(value));
    }

    private long down(long value) {
        return (max - value) * HEIGHT * 100 / max;
    }

    /** {@code 12.34%} of the width. */
    public static String percent(long part, long whole) {
        return decimal(part * 10_000 / whole) + "%";
    }

    /** A page has hundreds of them, and a pattern takes ten times as long. */
    private static String decimal(long hundredths) {
        var rest = hundredths % 100;
        return rest == 0 ? Long.toString(hundredths / 100) : hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }
}
