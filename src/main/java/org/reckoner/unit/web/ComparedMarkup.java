package org.reckoner.unit.web;

import java.util.Locale;
import org.reckoner.money.Money;
import org.reckoner.platform.Formats;
import org.reckoner.platform.web.Html;
import org.reckoner.platform.web.Markup;
import org.reckoner.unit.UnitComparison;

/** What of the compared units repeats for each unit of a dozen periods; as components it was a third of the page's time. */
record ComparedMarkup(Locale locale) {
    private static final String RIGHT = "rk-right";

    /** A bar for each period, a part of it for each unit. */
    Markup bars(UnitBars bars) {
        return out -> {
            for (var part : bars.parts()) {
                out.element(
                        "rect",
                        "rk-series-" + part.series(),
                        "",
                        "x",
                        part.x(),
                        "y",
                        part.y(),
                        "width",
                        bars.width(),
                        "height",
                        part.height());
            }
        };
    }

    /** The periods' names under their bars. */
    Markup ticks(UnitBars bars) {
        return out -> {
            for (var tick : bars.ticks()) {
                out.element("text", "rk-plot-tick", tick.label(), "x", tick.x(), "y", "246", "text-anchor", "middle");
            }
        };
    }

    /** The same as a table's rows. */
    Markup rows(UnitComparison compared) {
        return out -> {
            for (var column : compared.columns()) {
                row(out, column);
            }
        };
    }

    private void row(Html out, UnitComparison.Column column) {
        var dates = column.period().dates();
        var period = formats().date(dates.from()) + " – "
                + formats().date(column.period().lastDay());
        out.open("tr", null).element("th", null, period, "scope", "row");
        for (var money : column.amounts()) {
            amount(out, money);
        }
        amount(out, column.others());
        out.open("td", RIGHT).open("strong", null);
        number(out, column.total()).close("strong");
        out.text(" " + column.total().currency()).close("td").close("tr");
    }

    private void amount(Html out, Money money) {
        number(out.open("td", RIGHT), money).close("td");
    }

    private Html number(Html out, Money money) {
        return out.element("span", "rk-number", formats().number(money.amount()));
    }

    private Formats formats() {
        return Formats.of(locale);
    }
}
