package org.reckoner.usage.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.PlotScale;
import org.reckoner.usage.DayCount;

/** What of a day's page repeats for each date of six months and for each five minutes of the day; as components it was most of the page's time. */
record BillingMarkup(Locale locale, Function<LocalDate, String> links) {
    private static final String NONE = "–";

    /** Each bar leads to its day, for the mouse alone: the table has the same links. */
    Markup bars(BillingBars bars) {
        return out -> {
            for (var bar : bars.bars()) {
                bar(out, bars, bar);
            }
        };
    }

    private void bar(ResponseWriter out, BillingBars bars, BillingBars.Bar bar) throws IOException {
        out.startElement("a", null);
        out.writeURIAttribute("href", links.apply(bar.date()), null);
        out.writeAttribute("tabindex", "-1", null);
        var unknown = bar.users() == null ? " rk-plot-unknown" : "";
        out.writeAttribute("class", "rk-plot-day" + (bar.current() ? " rk-plot-current" : "") + unknown, null);
        Markup.element(out, "title", null, formats().date(bar.date()) + ": " + counted(bar.users()));
        rectangle(out, "rk-plot-slot", bar.slotX(), Integer.toString(PlotScale.TOP), bars.slot(), "200");
        rectangle(out, "rk-plot-bar", bar.x(), bar.y(), bars.width(), bar.height());
        out.endElement("a");
    }

    private static void rectangle(ResponseWriter out, String styleClass, String... place) throws IOException {
        out.startElement("rect", null);
        out.writeAttribute("class", styleClass, null);
        var names = new String[] {"x", "y", "width", "height"};
        for (var i = 0; i < names.length; i++) {
            out.writeAttribute(names[i], place[i], null);
        }
        out.endElement("rect");
    }

    /** The same as a table's rows. */
    Markup dates(BillingBars bars) {
        return out -> {
            for (var row : bars.rows()) {
                date(out, row);
            }
        };
    }

    private void date(ResponseWriter out, DayCount row) throws IOException {
        out.startElement("tr", null);
        out.startElement("td", null);
        out.startElement("a", null);
        out.writeURIAttribute("href", links.apply(row.date()), null);
        out.startElement("time", null);
        out.writeAttribute("datetime", row.date(), null);
        out.writeText(formats().date(row.date()), null);
        out.endElement("time");
        out.endElement("a");
        out.endElement("td");
        Markup.element(out, "td", "rk-right", counted(row.maxUsers()));
        Markup.element(
                out,
                "td",
                "rk-right",
                row.peakUsers() == null ? NONE : formats().number(row.peakUsers()));
        out.endElement("tr");
    }

    /** The course of the day as a table's rows. */
    Markup course(BillingCurve curve) {
        return out -> {
            for (var stretch : curve.stretches()) {
                out.startElement("tr", null);
                Markup.element(out, "td", null, stretch.from());
                Markup.element(out, "td", "rk-right", formats().number(stretch.users()));
                out.endElement("tr");
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
