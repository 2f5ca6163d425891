package org.reckoner.report;

import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;

/** Reports that stand on one page, and who may have them (product.md 1). */
public enum ReportFamily {
    /** Activity reports: all of the tenant's usage. */
    USAGE("/billing/activity-reports", Privilege.EDIT_BILLING, Privilege.VIEW_SUBSCRIPTION),
    /** What billing units cost. */
    UNITS("/billing/unit-reports", Privilege.EDIT_BILLING_UNITS, Privilege.VIEW_BILLING_UNITS);

    private final String page;
    private final Privilege managing;
    private final Privilege looking;

    ReportFamily(String page, Privilege managing, Privilege looking) {
        this.page = page;
        this.managing = managing;
        this.looking = looking;
    }

    /** Where they are shown, without its ending. */
    public String page() {
        return page;
    }

    boolean isFor(Caller caller) {
        return caller.may(managing) || caller.may(looking);
    }

    /** Whether somebody may do away with what others have asked for. */
    boolean isManagedBy(Caller caller) {
        return caller.may(managing);
    }
}
