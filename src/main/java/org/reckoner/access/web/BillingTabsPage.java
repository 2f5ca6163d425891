package org.reckoner.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.web.Markup;
import org.reckoner.platform.web.Redirect;
import org.reckoner.platform.web.TenantAddress;

/** The tab bar of Administration &gt; Billing as this caller sees it. */
@Named("billingTabs")
@RequestScoped
public class BillingTabsPage {
    @Inject
    CurrentCaller callers;

    @Inject
    CallerPage caller;

    @Inject
    TenantAddress address;

    /** The tabs the caller may open. */
    public List<BillingTab> getOpen() {
        return callers.get()
                .map(who -> Arrays.stream(BillingTab.values())
                        .filter(tab -> tab.isFor(who))
                        .toList())
                .orElse(List.of());
    }

    /** Where a tab leads; a landlord stays in the tenant. */
    public String href(BillingTab tab) {
        return address.of(tab.path());
    }

    /** The tabs as every page of Billing shows them. */
    public Markup tabs(String current) {
        return out -> {
            for (var tab : getOpen()) {
                var name = Texts.text(caller.getLocale(), "billing.tab." + tab);
                var place = tab.name().equals(current) ? "page" : "false";
                out.element("a", "rk-tab", name, "href", href(tab), "aria-current", place);
            }
        };
    }

    /** Goes on to the first tab. */
    public String goOn() {
        return getOpen().stream()
                .findFirst()
                .map(tab -> Redirect.to(tab.path().replaceFirst("\\.xhtml$", "")))
                .orElseThrow(() -> new RuleViolation(PlatformProblem.FORBIDDEN, BillingTab.ENTRY));
    }
}
