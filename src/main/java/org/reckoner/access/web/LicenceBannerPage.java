package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.TenantRow;

/** The warning on every page of a tenant whose licence is in breach (product.md 2). */
@Named("licenceBanner")
@RequestScoped
public class LicenceBannerPage {
    @Inject
    CallerPage caller;

    @Inject
    FacesContext faces;

    public boolean isShown() {
        return caller.isLoggedIn()
                && caller.getTenant() != null
                && caller.getTenant().breach() != null;
    }

    /** What happens when: to the tenant's people that they will not get in, to a landlord that they do not. */
    public String getWarning() {
        var tenant = caller.getTenant();
        var key = tenant.breach() == BreachStage.REFUSED ? "breach.banner.refused" : "breach.banner.warned";
        return text(key, tenant.name(), formats().instant(tenant.refusedFrom(), caller.getZone()));
    }

    /** Why, for those who can put it right; for all others whom to ask. */
    public String getReason() {
        var tenant = caller.getTenant();
        if (!caller.may("EDIT_TENANT")) {
            return text("breach.banner.ask");
        }
        return isFull(tenant)
                ? text("breach.banner.users", tenant.activeUsers(), tenant.usersMax())
                : text("breach.banner.expired", formats().date(tenant.expiresOn()));
    }

    private static boolean isFull(TenantRow tenant) {
        return tenant.expiresOn() == null || (tenant.usersMax() != null && tenant.activeUsers() > tenant.usersMax());
    }

    private Formats formats() {
        return Formats.of(faces.getViewRoot().getLocale());
    }

    private String text(String key, Object... arguments) {
        return Texts.text(faces.getViewRoot().getLocale(), key, arguments);
    }
}
