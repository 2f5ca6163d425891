package org.reckoner.event;

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
    BILLING_UNIT_BUDGETS
}
