package org.reckoner.access.web;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Markup;

/** The navigation, which every page carries: each entry is a link with icon and word, the current one says so. */
record MenuMarkup(MenuPage page, List<MenuGroup> groups, Locale locale) implements Markup {
    private static final String OVERVIEW = "menu.overview";

    @Override
    public void write(ResponseWriter out) throws IOException {
        for (var group : groups) {
            open(out, "div", "rk-nav-group");
            open(out, "h2", "rk-nav-title");
            if (group.key().equals(OVERVIEW)) {
                out.writeAttribute("hidden", "hidden", null);
            }
            Markup.element(out, "span", "rk-nav-word", text(group.key()));
            out.endElement("h2");
            out.startElement("ul", null);
            for (var item : group.items()) {
                item(out, item);
            }
            out.endElement("ul");
            out.endElement("div");
        }
    }

    private void item(ResponseWriter out, MenuItem item) throws IOException {
        out.startElement("li", null);
        out.startElement("a", null);
        out.writeURIAttribute("href", page.href(item), null);
        out.writeAttribute("aria-current", page.current(item), null);
        out.writeAttribute("title", text(item.key()), null);
        open(out, "i", "pi " + item.icon());
        out.writeAttribute("aria-hidden", "true", null);
        out.endElement("i");
        Markup.element(out, "span", "rk-nav-word", text(item.key()));
        out.endElement("a");
        out.endElement("li");
    }

    private static void open(ResponseWriter out, String name, String styleClass) throws IOException {
        out.startElement(name, null);
        out.writeAttribute("class", styleClass, null);
    }

    private String text(String key) {
        return Texts.find(locale, key).orElse(key);
    }
}
