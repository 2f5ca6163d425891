package org.reckoner.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages write hundreds of times by components of their own: {@code rk:date}, number, instant, status and markup. */
class PlainOutputTest {
    private static final Instant MOMENT = Instant.parse("2026-02-02T13:05:09Z");

    private final Reader reader = new Reader();

    @BeforeEach
    void open() {
        reader.isCurrent(true);
    }

    @AfterEach
    void close() {
        reader.isCurrent(false);
    }

    private String written(PlainOutput component, Map<String, Object> attributes) {
        component.getAttributes().putAll(attributes);
        var out = new Html();
        component.write(reader, out);
        return out.toString();
    }

    private String value(PlainOutput component, Object value) {
        return written(component, Map.of("value", value));
    }

    @Test
    void aDayIsWrittenForPeopleAndForMachines() {
        var day = LocalDate.of(2026, 2, 2);
        assertEquals("<time datetime=\"2026-02-02\">2 Feb 2026</time>", value(new DateOutput(), day));
        reader.locale = Locale.GERMAN;
        assertEquals("<time datetime=\"2026-02-02\">2. Feb. 2026</time>", value(new DateOutput(), day));
    }

    @Test
    void whatIsNotThereIsADash() {
        assertEquals("<span class=\"rk-none\">–</span>", written(new DateOutput(), Map.of()));
        assertEquals("<span class=\"rk-none\">–</span>", written(new InstantOutput(), Map.of()));
        assertEquals("<span class=\"rk-number\">–</span>", written(new NumberOutput(), Map.of()));
    }

    @Test
    void aNumberKeepsItsDecimalsAndIsGroupedByLanguage() {
        var number = new BigDecimal("1234567.50");
        assertEquals("<span class=\"rk-number\">1,234,567.50</span>", value(new NumberOutput(), number));
        assertEquals("<span class=\"rk-number\">-1</span>", value(new NumberOutput(), -1L));
        reader.locale = Locale.GERMAN;
        assertEquals("<span class=\"rk-number\">1.234.567,50</span>", value(new NumberOutput(), number));
    }

    @Test
    void aMomentIsInTheZoneGivenOrTheReadersAndExactForWhoPointsAtIt() {
        var begin = "<time datetime=\"2026-02-02T13:05:09Z\" title=\"2 Feb 2026, 13:05:09 UTC\">2 Feb 2026, ";
        assertEquals(begin + "13:05 UTC</time>", value(new InstantOutput(), MOMENT), "the reader's");
        var given = Map.<String, Object>of("value", MOMENT, "zone", ZoneId.of("America/New_York"));
        assertEquals(begin + "08:05 EST</time>", written(new InstantOutput(), given));
        var named = Map.<String, Object>of("value", MOMENT, "zone", "Asia/Tokyo");
        assertEquals(begin + "22:05 JST</time>", written(new InstantOutput(), named));
    }

    @Test
    void aStateIsWordAndIconSoThatColourNeverSpeaksAlone() {
        var done = Map.<String, Object>of("of", "report.state", "value", "DONE");
        assertEquals(status("ok", "pi-check-circle", "Done"), written(new StatusOutput(), done));
        var own = Map.<String, Object>of("kind", "warn", "text", "80 % <&>");
        assertEquals(status("warn", "pi-exclamation-triangle", "80 % &lt;&amp;&gt;"), written(new StatusOutput(), own));
        var unknown = Map.<String, Object>of("of", "report.state", "value", "LOST");
        assertEquals(
                status("neutral", "pi-circle", "??report.state.LOST??"),
                written(new StatusOutput(), unknown),
                "a text that is missing is seen");
    }

    private static String status(String kind, String icon, String text) {
        return "<span class=\"rk-status rk-" + kind + "\"><i class=\"pi " + icon + "\" aria-hidden=\"true\"></i>" + text
                + "</span>";
    }

    @Test
    void markupOfABeanStandsWhereItIsAskedFor() {
        Markup row = out -> out.element("td", "rk-right", "<b>");
        assertEquals("<td class=\"rk-right\">&lt;b&gt;</td>", value(new MarkupOutput(), row));
    }

    @Test
    void aPlotHasItsLinesAndWhatTheyStandFor() {
        var lines = new PlotScale(2_000, 2_000).lines();
        assertEquals(
                "<line class=\"rk-plot-line\" x1=\"0\" x2=\"100%\" y1=\"228\" y2=\"228\"></line>"
                        + "<line class=\"rk-plot-line\" x1=\"0\" x2=\"100%\" y1=\"28\" y2=\"28\"></line>",
                value(new PlotLinesOutput(), lines));
        assertEquals(
                "<text class=\"rk-plot-value\" x=\"0\" y=\"228\" dy=\"-4\">0</text>"
                        + "<text class=\"rk-plot-value\" x=\"0\" y=\"28\" dy=\"-4\">2,000</text>",
                value(new PlotValuesOutput(), lines));
    }

    /** Somebody with a language, in UTC. */
    private static final class Reader extends FacesContextWrapper {
        private Locale locale = Locale.ENGLISH;

        Reader() {
            super(null);
        }

        void isCurrent(boolean current) {
            setCurrentInstance(current ? this : null);
        }

        @Override
        public UIViewRoot getViewRoot() {
            return new UIViewRoot() {
                @Override
                public Locale getLocale() {
                    return locale;
                }
            };
        }

        @Override
        public ExternalContext getExternalContext() {
            return null;
        }

        @Override
        public Application getApplication() {
            return new ApplicationWrapper(null) {
                @Override
                public <T> T evaluateExpressionGet(FacesContext faces, String expression, Class<? extends T> type) {
                    assertEquals("#{caller.zone}", expression);
                    return type.cast(ZoneId.of("UTC"));
                }
            };
        }
    }
}
