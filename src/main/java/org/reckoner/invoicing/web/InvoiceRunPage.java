package org.reckoner.invoicing.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import org.reckoner.invoicing.DryRun;
import org.reckoner.invoicing.DryRuns;
import org.reckoner.invoicing.Warning;
import org.reckoner.money.Money;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.Texts;
import org.reckoner.settings.GeneralSettings;

/** What the invoice run would issue now; nothing is rated before somebody asks for it. */
@Named
@ViewScoped
public class InvoiceRunPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DryRuns runs;

    @Inject
    GeneralSettings settings;

    @Inject
    TenantScope scope;

    private DryRun result;
    private int first;

    /** Refuses those who may not before anything is shown. */
    public void open() {
        runs.checkMayTry();
    }

    /** Tries it: of the tenant one is in, or of the first ones. */
    public void look() {
        first = 0;
        result = isOverTenants() ? runs.ofTenants(first) : runs.ofTenant();
    }

    /** Goes on with the next tenants. */
    public void next() {
        first += DryRuns.TENANTS_MAX;
        result = runs.ofTenants(first);
    }

    /** Goes back to those before. */
    public void previous() {
        first = Math.max(0, first - DryRuns.TENANTS_MAX);
        result = runs.ofTenants(first);
    }

    public DryRun getResult() {
        return result;
    }

    public boolean isOverTenants() {
        return scope.current().isEmpty();
    }

    public boolean isNextThere() {
        return isOverTenants() && result != null && first + result.tenants() < result.total();
    }

    public boolean isPreviousThere() {
        return isOverTenants() && first > 0;
    }

    /** Which tenants were tried, as {@code 11 to 20 of 57}. */
    public String getTried() {
        return Texts.text(
                locale(),
                "invoice-run.tried",
                first + Math.min(1, result.tenants()),
                first + result.tenants(),
                result.total());
    }

    /** How long drafts are looked at, in hours. */
    public long getReviewHours() {
        return settings.invoiceReview().toHours();
    }

    public String text(Warning warning) {
        return Texts.text(locale(), warning.key(), warning.arguments().toArray());
    }

    public String currency(Money amount) {
        return amount == null ? "" : amount.currency().getCurrencyCode();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
