package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.TenantAddress;

/** The navigation as this caller sees it on this page. */
@Named("menu")
@RequestScoped
public class MenuPage {
    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    TenantAddress address;

    @Inject
    FacesContext faces;

    public List<MenuGroup> getGroups() {
        return callers.get().map(Menu::openTo).orElse(List.of());
    }

    /** The groups and their entries. */
    public Markup getMarkup() {
        return new MenuMarkup(this, getGroups(), faces.getViewRoot().getLocale());
    }

    /** Where an entry leads; a landlord stays in the tenant. */
    public String href(MenuItem item) {
        return address.of(item.path());
    }

    /** What {@code aria-current} says of an entry: page, true (a page below it is open) or false. */
    public String current(MenuItem item) {
        if (viewId().equals(item.path())) {
            return "page";
        }
        return Boolean.toString(item().filter(item::equals).isPresent());
    }

    /** Whether a breadcrumb tells more than the title. */
    public boolean isParentShown() {
        return item().filter(i -> !i.path().equals("/index.xhtml")).isPresent();
    }

    /** Whether this page stands below its entry's own. */
    public boolean isBelow() {
        return item().filter(i -> !i.path().equals(viewId())).isPresent();
    }

    public String getParentHref() {
        return item().map(this::href).orElse("");
    }

    public String getItemKey() {
        return item().map(MenuItem::key).orElse("");
    }

    public String getGroupKey() {
        return item().map(Menu::groupOf).orElse("");
    }

    /** Whether this page is about one tenant, none was chosen and the page has no choice of its own. */
    public boolean isTenantMissing() {
        var role = callers.get().map(Caller::role);
        return role.isPresent()
                && scope.current().isEmpty()
                && item().filter(i -> i.inTenant().contains(role.get()) && !i.choosing())
                        .isPresent();
    }

    private Optional<MenuItem> item() {
        return Menu.itemOf(viewId());
    }

    private String viewId() {
        return faces.getViewRoot().getViewId();
    }
}
