package org.reckoner.unit.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.money.Money;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.unit.UnitComparison;

/**
 * A comparison as bars, one for each period, one part for each unit; what is below zero is not drawn, the table has it.
 *
 * @param width of a bar
 * @param keys what each series is
 */
public record UnitBars(List<PlotScale.Line> lines, String width, List<Part> parts, List<Tick> ticks, List<Key> keys) {
    private static final int FILLED = 60;
    private static final long DRAWN_MAX = Long.MAX_VALUE / 1_000_000;

    /** A unit's part of a period's bar; {@code series} counts from 1. */
    public record Part(int series, String x, String y, String height) {}

    /** Which unit a series is; no name for all others. */
    public record Key(int series, String name) {}

    /** A period's name under its bar. */
    public record Tick(String x, String label) {}

    static UnitBars of(UnitComparison of, Locale locale) {
        var columns = of.columns();
        var highest =
                columns.stream().mapToLong(column -> sum(all(column))).max().orElse(0);
        var scale = PlotScale.upTo(highest);
        var parts = new ArrayList<Part>();
        var ticks = new ArrayList<Tick>();
        var name = DateTimeFormatter.ofPattern("MMM", locale);
        for (var i = 0; i < columns.size(); i++) {
            var x = PlotScale.percent(i * 100L + (100 - FILLED) / 2, columns.size() * 100L);
            var below = 0L;
            var series = 0;
            for (var money : all(columns.get(i))) {
                series++;
                var drawn = whole(money);
                if (drawn > 0) {
                    parts.add(new Part(series, x, scale.y(below + drawn), scale.height(drawn)));
                    below += drawn;
                }
            }
            var from = columns.get(i).period().dates().from();
            ticks.add(new Tick(PlotScale.percent(i * 100L + 50, columns.size() * 100L), name.format(from)));
        }
        return new UnitBars(
                scale.lines(), PlotScale.percent(FILLED, columns.size() * 100L), parts, ticks, keys(of.names()));
    }

    private static List<Key> keys(List<String> names) {
        var keys = new ArrayList<Key>();
        names.forEach(name -> keys.add(new Key(keys.size() + 1, name)));
        keys.add(new Key(keys.size() + 1, null));
        return keys;
    }

    private static List<Money> all(UnitComparison.Column column) {
        var all = new ArrayList<>(column.amounts());
        all.add(column.others());
        return all;
    }

    private static long sum(List<Money> some) {
        return some.stream().mapToLong(UnitBars::whole).sum();
    }

    private static long whole(Money money) {
        return money.amount()
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(DRAWN_MAX))
                .longValue();
    }
}
