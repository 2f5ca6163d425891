package org.reckoner.unit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.web.Html;
import org.reckoner.platform.web.Markup;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.UnitComparison;

class ComparedMarkupTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final UnitComparison COMPARED =
            new UnitComparison(List.of("Retail"), List.of(column("60.00", "40.00", "100.00")));

    private final ComparedMarkup markup = new ComparedMarkup(Locale.ENGLISH);

    @Test
    void aRowHasThePeriodItsUnitsTheOthersAndAll() {
        assertEquals(
                "<tr><th scope=\"row\">1 Feb 1999 – 28 Feb 1999</th>"
                        + "<td class=\"rk-right\"><span class=\"rk-number\">60.00</span></td>"
                        + "<td class=\"rk-right\"><span class=\"rk-number\">40.00</span></td>"
                        + "<td class=\"rk-right\"><strong><span class=\"rk-number\">100.00</span></strong> USD</td></tr>",
                written(markup.rows(COMPARED)));
    }

    @Test
    void aBarHasAPartForEachUnitAndOneForTheOthersAndThePeriodsName() {
        var bars = UnitBars.of(COMPARED, Locale.ENGLISH);
        assertEquals(
                "<rect class=\"rk-series-1\" x=\"20%\" y=\"108\" width=\"60%\" height=\"120\"></rect>"
                        + "<rect class=\"rk-series-2\" x=\"20%\" y=\"28\" width=\"60%\" height=\"80\"></rect>",
                written(markup.bars(bars)));
        assertEquals(
                "<text class=\"rk-plot-tick\" x=\"50%\" y=\"246\" text-anchor=\"middle\">Feb</text>",
                written(markup.ticks(bars)));
    }

    private static UnitComparison.Column column(String unit, String others, String total) {
        var dates = new Dates(LocalDate.of(1999, 2, 1), LocalDate.of(1999, 3, 1));
        var period = new FrozenPeriod(1, dates, null, USD, UnitPolicy.EVEN);
        return new UnitComparison.Column(
                period, List.of(Money.of(unit, USD)), Money.of(others, USD), Money.of(total, USD));
    }

    private static String written(Markup markup) {
        var out = new Html();
        markup.write(out);
        return out.toString();
    }
}
