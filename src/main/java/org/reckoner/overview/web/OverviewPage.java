package org.reckoner.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.access.web.MenuItem;
import org.reckoner.access.web.MenuPage;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Page;
import org.reckoner.tenant.BreachStage;
import org.reckoner.tenant.TenantRow;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.TenantState;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

/** What needs attention today, for whoever stands above tenants; for all others what they may open. */
@Named
@ViewScoped
public class OverviewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN_MAX = 5;

    @Inject
    Tenants tenants;

    @Inject
    CurrentCaller callers;

    @Inject
    MenuPage menu;

    private boolean landlord;
    private Page<TenantRow> active;
    private Page<TenantRow> drafts;
    private Page<TenantRow> suspended;
    private Page<TenantRow> warned;
    private Page<TenantRow> refused;

    public void open() {
        landlord = callers.required().role().isLandlord();
        if (landlord) {
            active = inState(TenantState.ACTIVE);
            drafts = inState(TenantState.DRAFT);
            suspended = inState(TenantState.SUSPENDED);
            warned = inBreach(BreachStage.WARNED);
            refused = inBreach(BreachStage.REFUSED);
        }
    }

    private Page<TenantRow> inState(TenantState state) {
        return tenants.page(new TenantSearch(null, null, null, state), new Window(0, SHOWN_MAX, null, false));
    }

    private Page<TenantRow> inBreach(BreachStage stage) {
        return tenants.page(TenantSearch.inBreach(stage), new Window(0, SHOWN_MAX, "breach", false));
    }

    public boolean isLandlord() {
        return landlord;
    }

    /** Whether there is not one tenant to look after. */
    public boolean isNone() {
        return active.total() == 0 && drafts.total() == 0 && suspended.total() == 0;
    }

    /** Whether nothing needs attention. */
    public boolean isCalm() {
        return drafts.total() + suspended.total() + warned.total() + refused.total() == 0;
    }

    public Page<TenantRow> getActive() {
        return active;
    }

    public Page<TenantRow> getDrafts() {
        return drafts;
    }

    public Page<TenantRow> getSuspended() {
        return suspended;
    }

    public Page<TenantRow> getWarned() {
        return warned;
    }

    public Page<TenantRow> getRefused() {
        return refused;
    }

    /** The pages the caller may open, this one left out. */
    public List<MenuItem> getEntries() {
        return menu.getGroups().stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> !"page".equals(menu.current(item)))
                .toList();
    }
}
