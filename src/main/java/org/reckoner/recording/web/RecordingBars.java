package org.reckoner.recording.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.recording.RecordingPeriod;
import org.reckoner.recording.RecordingUse;

/**
 * A period's days as bars from zero; those to come have their place and no bar.
 *
 * @param lines across the plot
 * @param width of a bar
 * @param bars one for each day that is over
 * @param ticks under the plot
 */
public record RecordingBars(List<Line> lines, String width, List<Bar> bars, List<Tick> ticks) implements Serializable {
    /** Of a hundred parts of its place so many are the bar. */
    private static final int FILLED = 70;

    /** So many hundredths at the left are the values' of the lines. */
    private static final int VALUES = 7;

    /** Of less than that the lines would be hardly any: then they are hundredths. */
    private static final int FEW = 5;

    private static final int WEEK = 7;

    /** A line with its value. */
    public record Line(BigDecimal value, String y) implements Serializable {}

    /** A day's bar. */
    public record Bar(LocalDate date, BigDecimal quantity, String x, String y, String height) implements Serializable {}

    /** A day that is named. */
    public record Tick(String label, String x) implements Serializable {}

    static RecordingBars of(RecordingUse use, RecordingPeriod period, Locale locale) {
        var all = period.from().datesUntil(period.until()).toList();
        var highest = use.days().values().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        var decimals = highest.compareTo(BigDecimal.valueOf(FEW)) < 0 ? 2 : 0;
        var scale = PlotScale.upTo(whole(highest, decimals, RoundingMode.CEILING));
        var bars = new ArrayList<Bar>();
        for (var date : period.dates()) {
            var drawn = whole(use.on(date), decimals, RoundingMode.HALF_UP);
            bars.add(new Bar(
                    date,
                    use.on(date),
                    x(bars.size() * 100L + (100 - FILLED) / 2, all.size()),
                    scale.y(drawn),
                    scale.height(drawn)));
        }
        var name = DateTimeFormatter.ofPattern(locale.getLanguage().equals("de") ? "d. MMM" : "d MMM", locale);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < all.size(); i += WEEK) {
            ticks.add(new Tick(name.format(all.get(i)), x(i * 100L + 50, all.size())));
        }
        var lines = scale.lines().stream()
                .map(line -> new Line(BigDecimal.valueOf(line.value(), decimals), line.y()))
                .toList();
        return new RecordingBars(lines, PlotScale.percent(FILLED * (100L - VALUES), all.size() * 10_000L), bars, ticks);
    }

    /** Where so many hundredths of days are over. */
    private static String x(long hundredths, int days) {
        return PlotScale.percent(days * 100L * VALUES + hundredths * (100 - VALUES), days * 10_000L);
    }

    private static long whole(BigDecimal quantity, int decimals, RoundingMode rounding) {
        return quantity.movePointRight(decimals)
                .setScale(0, rounding)
                .min(BigDecimal.valueOf(Long.MAX_VALUE / 100_000))
                .longValue();
    }
}
