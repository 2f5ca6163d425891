package org.reckoner.event;

import java.util.Locale;

/** The processes there are; each has a definition made with the schema and one {@link BillingProcess}. */
public enum ProcessKey {
    USAGE_SNAPSHOT,
    PURECONNECT_BILLING,
    ALERTS,
    RECONCILIATION,
    INVOICE_RUN,
    STATEMENT_RUN,
    BILLING_UNIT_COSTS,
    BILLING_UNIT_REPORTS,
    USAGE_REPORTS,
    BILLING_UNIT_BUDGETS;

    /** The process's name as the audit knows it: {@code process pureconnect billing}. */
    String callerName() {
        return "process " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
