package org.reckoner.access.web;

import java.util.List;
import java.util.Locale;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Html;
import org.reckoner.platform.web.Markup;

/** The navigation, which every page carries: each entry is a link with icon and word, the current one says so. */
record MenuMarkup(MenuPage page, List<MenuGroup> groups, Locale locale) implements Markup {
    private static final String OVERVIEW = "menu.overview";

    @Override
    public void write(Html out) {
        for (var group : groups) {
            var hidden = group.key().equals(OVERVIEW) ? "hidden" : null;
            out.open("div", "rk-nav-group").open("h2", "rk-nav-title", "hidden", hidden);
            out.element("span", "rk-nav-word", text(group.key())).close("h2");
            out.open("ul", null);
            for (var item : group.items()) {
                item(out, item);
            }
            out.close("ul").close("div");
        }
    }

    private void item(Html out, MenuItem item) {
        var name = text(item.key());
        out.open("li", null);
        out.open("a", null, "href", page.href(item), "aria-current", page.current(item), "title", name);
        out.element("i", "pi " + item.icon(), "", "aria-hidden", "true");
        out.element("span", "rk-nav-word", name).close("a").close("li");
    }

    private String text(String key) {
        return Texts.find(locale, key).orElse(key);
    }
}
