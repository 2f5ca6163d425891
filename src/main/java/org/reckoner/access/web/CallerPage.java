package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import org.omnifaces.util.Faces;
import org.reckoner.access.LogInMark;
import org.reckoner.access.LogIns;
import org.reckoner.access.OwnAccount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.Tenants;

/** What every page's frame shows of who is logged in and where. */
@Named("caller")
@RequestScoped
public class CallerPage {
    /** By this name, not as an offset: it is written beside the times. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final String LANGUAGE = "language";
    private static final int COOKIE_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    TenantAddress address;

    @Inject
    Tenants tenants;

    @Inject
    OwnAccount own;

    @Inject
    LogIns logIns;

    @Inject
    FacesContext faces;

    private TenantRow tenant;

    public boolean isLoggedIn() {
        return callers.get().isPresent();
    }

    public String getName() {
        return callers.get().map(Caller::displayName).orElse("");
    }

    public String getRole() {
        return callers.get().map(c -> c.role().name()).orElse("");
    }

    /** Whether the menu offers what needs the privilege; the boundary asks again. */
    public boolean may(String privilege) {
        return callers.get().map(c -> c.may(Privilege.valueOf(privilege))).orElse(false);
    }

    public boolean isLandlord() {
        return callers.get().map(c -> c.role().isLandlord()).orElse(false);
    }

    /** The tenant the page is in, or null. */
    public TenantRow getTenant() {
        if (tenant == null && scope.current().isPresent()) {
            tenant = tenants.current();
        }
        return tenant;
    }

    /** The parameter value by which links stay in a landlord's tenant; null for everyone else. */
    public Long getTenantParameter() {
        return address.tenantOrNull();
    }

    /** The caller's language; a stranger's is the first of their browser's that there is a bundle for. */
    public Locale getLocale() {
        return callers.get().map(Caller::locale).orElseGet(this::browserLocale);
    }

    /** The zone in which moments are shown: the caller's own, else the tenant's. */
    public ZoneId getZone() {
        var personal = callers.get().map(Caller::zone);
        return personal.orElseGet(() -> getTenant() == null ? UTC : getTenant().zone());
    }

    /** Switches the language and shows the page again; a stranger's browser remembers it in a cookie. */
    public void speak(String language) throws IOException {
        if (isLoggedIn()) {
            own.speak(Locale.forLanguageTag(language));
        } else {
            Faces.addResponseCookie(LANGUAGE, language, "/", COOKIE_SECONDS);
        }
        var query = Faces.getRequestQueryString();
        Faces.redirect(Faces.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private Locale browserLocale() {
        var wanted = new ArrayList<Locale>();
        var chosen = Faces.getRequestCookie(LANGUAGE);
        if (chosen != null) {
            wanted.add(Locale.forLanguageTag(chosen));
        }
        faces.getExternalContext().getRequestLocales().forEachRemaining(wanted::add);
        return wanted.stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(Texts.LANGUAGES::contains)
                .findFirst()
                .orElse(Texts.LANGUAGES.get(0));
    }

    /** In how many seconds the session ends however busy it is. */
    public long getSecondsLeft() {
        LogInMark mark = Faces.getSessionAttribute(LogInMark.ATTRIBUTE);
        return mark == null ? 0 : logIns.timeLeft(mark).toSeconds();
    }

    public String logOut() throws ServletException {
        ((HttpServletRequest) faces.getExternalContext().getRequest()).logout();
        faces.getExternalContext().invalidateSession();
        return "/login?faces-redirect=true";
    }
}
