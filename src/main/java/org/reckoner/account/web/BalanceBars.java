package org.reckoner.account.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.reckoner.money.Money;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.statement.MonthFigures;

/**
 * The balances at the ends of months as bars, in one currency; what is below zero has none.
 *
 * @param bars the earliest first; the table beside the picture has the same
 */
public record BalanceBars(Currency currency, List<PlotScale.Line> lines, String width, List<Bar> bars) {
    /** Of a hundred parts of its place so many are the bar. */
    private static final int FILLED = 60;

    /**
     * A month's bar.
     *
     * @param isMinor whether its name is left out where there is little room: that of every other one, not of the last
     */
    public record Bar(
            YearMonth month,
            String label,
            Money closing,
            String x,
            String middle,
            String y,
            String height,
            boolean isMinor) {}

    /** @param figures the newest first; a month without any owes what the one before it did */
    static BalanceBars of(Currency currency, List<MonthFigures> figures, YearMonth last, Locale locale, int months) {
        var closings = new ArrayList<Money>();
        var owed = Money.zero(currency);
        for (var back = months - 1; back >= 0; back--) {
            var month = last.minusMonths(back);
            var found = figures.stream()
                    .filter(one -> one.month().equals(month) && one.currency().equals(currency))
                    .findFirst();
            owed = found.map(MonthFigures::closing).orElse(owed);
            closings.add(owed);
        }
        var highest = closings.stream().mapToLong(BalanceBars::whole).max().orElse(0);
        var scale = PlotScale.upTo(highest);
        var name = DateTimeFormatter.ofPattern("MMM", locale);
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < months; i++) {
            var month = last.minusMonths(months - 1L - i);
            var drawn = Math.max(0, whole(closings.get(i)));
            bars.add(new Bar(
                    month,
                    name.format(month),
                    closings.get(i),
                    PlotScale.percent(i * 100L + (100 - FILLED) / 2, months * 100L),
                    PlotScale.percent(i * 100L + 50, months * 100L),
                    scale.y(drawn),
                    scale.height(drawn),
                    (months - 1 - i) % 2 == 1));
        }
        return new BalanceBars(currency, scale.lines(), PlotScale.percent(FILLED, months * 100L), bars);
    }

    private static long whole(Money money) {
        return money.amount()
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(Long.MAX_VALUE / 100_000))
                .longValue();
    }
}
