package org.reckoner.report;

import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;

/** Reports that stand on one page, and who may have them (product.md 1). */
public enum ReportFamily {
    /** Activity reports: all of the tenant's usage. */
    USAGE("/billing/activity-reports", Privilege.EDIT_BILLING, Privilege.VIEW_SUBSCRIPTION),
    /** What billing units cost. */
    UNITS("/billing/unit-reports", Privilege.VIEW_BILLING_UNITS, Privilege.EDIT_BILLING_UNITS);

    private final String page;
    private final Set<Privilege> anyOf;

    ReportFamily(String page, Privilege... anyOf) {
        this.page = page;
        this.anyOf = Set.of(anyOf);
    }

    /** Where they are shown, without its ending. */
    public String page() {
        return page;
    }

    boolean isFor(Caller caller) {
        return anyOf.stream().anyMatch(caller::may);
    }
}
