package org.reckoner.unit.web;

import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Html;
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
    public void write(Html out) {
        out.open("div", "rk-names").text(names.isEmpty() ? "–" : names);
        if (more > 0) {
            out.text(" ").element("a", null, Texts.text(locale, "unit.more", more), "href", href);
        }
        out.close("div");
    }
}
