package org.reckoner.unit.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Markup;

/**
 * The first ones of a unit's users or numbers, and where the others are: two for each row of the list.
 *
 * @param names as they are shown, empty where there are none
 * @param more how many others there are
 * @param href the unit's
 */
record NamedFew(String names, int more, String href, Locale locale) implements Markup {
    @Override
    public void write(ResponseWriter out) throws IOException {
        out.startElement("div", null);
        out.writeAttribute("class", "rk-names", null);
        out.writeText(names.isEmpty() ? "–" : names, null);
        if (more > 0) {
            out.writeText(" ", null);
            out.startElement("a", null);
            out.writeURIAttribute("href", href, null);
            out.writeText(Texts.text(locale, "unit.more", more), null);
            out.endElement("a");
        }
        out.endElement("div");
    }
}
