package org.reckoner.usage.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Html;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.usage.DayCount;

/** What of a day's page repeats for each date of six months and for each five minutes of the day; as components it was most of the page's time. */
record BillingMarkup(Locale locale, Function<LocalDate, String> links) {
    private static final String NONE = "–";
    private static final String RIGHT = "rk-right";

    /** Each bar leads to its day, for the mouse alone: the table has the same links. */
    Markup bars(BillingBars bars) {
        return out -> {
            for (var bar : bars.bars()) {
                bar(out, bars, bar);
            }
        };
    }

    private void bar(Html out, BillingBars bars, BillingBars.Bar bar) {
        var unknown = bar.users() == null ? " rk-plot-unknown" : "";
        var styleClass = "rk-plot-day" + (bar.current() ? " rk-plot-current" : "") + unknown;
        out.open("a", styleClass, "href", links.apply(bar.date()), "tabindex", "-1");
        out.element("title", null, formats().date(bar.date()) + ": " + counted(bar.users()));
        rectangle(out, "rk-plot-slot", bar.slotX(), Integer.toString(PlotScale.TOP), bars.slot(), "200");
        rectangle(out, "rk-plot-bar", bar.x(), bar.y(), bars.width(), bar.height());
        out.close("a");
    }

    private static void rectangle(Html out, String styleClass, String... place) {
        out.element("rect", styleClass, "", "x", place[0], "y", place[1], "width", place[2], "height", place[3]);
    }

    /** The months' names at their first days. */
    Markup months(BillingBars bars) {
        return out -> bars.months().forEach(month -> tick(out, "rk-plot-tick", month.x(), month.label()));
    }

    /** The day's hours; each second one only where there is room. */
    Markup hours(BillingCurve curve) {
        return out -> {
            for (var hour : curve.ticks()) {
                tick(out, hour.minor() ? "rk-plot-tick rk-plot-minor" : "rk-plot-tick", hour.x(), hour.label());
            }
        };
    }

    private static void tick(Html out, String styleClass, String x, String label) {
        out.element("text", styleClass, label, "x", x, "y", "246");
    }

    /** The same as a table's rows. */
    Markup dates(BillingBars bars) {
        return out -> {
            for (var row : bars.rows()) {
                date(out, row);
            }
        };
    }

    private void date(Html out, DayCount row) {
        out.open("tr", null).open("td", null).open("a", null, "href", links.apply(row.date()));
        out.element(
                "time", null, formats().date(row.date()), "datetime", row.date().toString());
        out.close("a").close("td");
        out.element("td", RIGHT, counted(row.maxUsers()));
        out.element("td", RIGHT, row.peakUsers() == null ? NONE : formats().number(row.peakUsers()));
        out.close("tr");
    }

    /** The course of the day as a table's rows. */
    Markup course(BillingCurve curve) {
        return out -> {
            for (var stretch : curve.stretches()) {
                out.open("tr", null).element("td", null, stretch.from());
                out.element("td", RIGHT, formats().number(stretch.users())).close("tr");
            }
        };
    }

    private String counted(Integer users) {
        return users == null
                ? Texts.text(locale, "billing.not-counted")
                : formats().number(users);
    }

    private Formats formats() {
        return Formats.of(locale);
    }
}
