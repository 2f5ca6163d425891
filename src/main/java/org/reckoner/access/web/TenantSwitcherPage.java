package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.primefaces.event.SelectEvent;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.TenantAddress;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.Tenants;

/** A landlord's way from tenant to tenant, by typing a part of the name or of an identifier. */
@Named("tenantSwitcher")
@RequestScoped
public class TenantSwitcherPage {
    private static final int SHOWN_MAX = 20;
    private static final String SOMEWHERE = "/directory/users.xhtml";

    @Inject
    Tenants tenants;

    @Inject
    CallerPage caller;

    @Inject
    FacesContext faces;

    private String chosen;

    public List<TenantRow> complete(String text) {
        return tenants.suggest(new TenantSearch(text, null, null, null), SHOWN_MAX);
    }

    /** Opens this page for the tenant; from pages that are about no tenant, the tenant's users. */
    public void open(SelectEvent<?> event) throws IOException {
        var path = Menu.itemOf(faces.getViewRoot().getViewId())
                .filter(item -> !item.inTenant().isEmpty())
                .map(MenuItem::path)
                .orElse(SOMEWHERE);
        var external = faces.getExternalContext();
        var id = Long.parseLong(String.valueOf(event.getObject()));
        external.redirect(external.getRequestContextPath() + path + "?" + TenantAddress.PARAMETER + "=" + id);
    }

    /** The tenant the page is in, or what to do to be in one. */
    public String getPlaceholder() {
        var tenant = caller.getTenant();
        return tenant == null ? Texts.text(faces.getViewRoot().getLocale(), "frame.choose-tenant") : tenant.name();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
