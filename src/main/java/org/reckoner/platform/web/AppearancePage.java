package org.reckoner.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reckoner.platform.Texts;

/** How a reader wants pages to look, from cookies that the page's script sets: the server renders it without a flicker. */
@Named("appearance")
@RequestScoped
public class AppearancePage {
    @Inject
    FacesContext faces;

    /** light, dark, or system: as the reader's system says. */
    public String getTheme() {
        return oneOf("theme", "system", Set.of("light", "dark"));
    }

    /** Whether the navigation is wide or folded to its icons. */
    public String getNavigation() {
        return oneOf("navigation", "wide", Set.of("folded"));
    }

    public List<String> getLanguages() {
        return Texts.LANGUAGES.stream().map(Locale::getLanguage).toList();
    }

    private String oneOf(String cookie, String otherwise, Set<String> allowed) {
        var found = (Cookie) faces.getExternalContext().getRequestCookieMap().get(cookie);
        return found != null && allowed.contains(found.getValue()) ? found.getValue() : otherwise;
    }
}
