package org.reckoner.access.web;

import java.util.Arrays;
import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;

/**
 * The tabs of Administration &gt; Billing in the order of product.md 2, each a page of its own; its name in the bundle is
 * {@code billing.tab.} and the constant. A page that is built is entered here, and is then in the tab bar, behind the gate of its
 * privileges and a reason to see the menu's entry.
 */
public enum BillingTab {
    ACCOUNT("/billing/account.xhtml", Privilege.EDIT_BILLING),
    STATEMENTS("/billing/statements.xhtml", Privilege.EDIT_BILLING),
    PAYMENT_SETTINGS("/billing/payment-settings.xhtml", Privilege.EDIT_BILLING),
    UNITS("/billing/units.xhtml", Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS),
    PREPAID("/billing/prepaid.xhtml", Privilege.EDIT_BILLING),
    PAYMENT_METHODS("/billing/payment-methods.xhtml", Privilege.EDIT_BILLING),
    TRANSACTIONS("/billing/transactions.xhtml", Privilege.EDIT_BILLING),
    ACTIVITY_REPORTS("/billing/activity-reports.xhtml", Privilege.EDIT_BILLING),
    CALL_RECORDING("/billing/call-recording.xhtml", Privilege.EDIT_BILLING);

    /** The page that goes on to the first tab one may open. */
    static final String ENTRY = "/billing/index.xhtml";

    private final String path;
    private final Set<Privilege> anyOf;

    BillingTab(String path, Privilege... anyOf) {
        this.path = path;
        this.anyOf = Set.of(anyOf);
    }

    public String path() {
        return path;
    }

    public boolean isFor(Caller caller) {
        return anyOf.stream().anyMatch(caller::may);
    }

    /** Whether a page is the tab's own or one below it: {@code /billing/statement} for {@code /billing/statements.xhtml}. */
    boolean covers(String page) {
        return page.startsWith(path.replaceFirst("s?\\.xhtml$", ""));
    }

    /** What opens one tab at least. */
    static Privilege[] ofAny() {
        return Arrays.stream(values())
                .flatMap(tab -> tab.anyOf.stream())
                .distinct()
                .toArray(Privilege[]::new);
    }
}
