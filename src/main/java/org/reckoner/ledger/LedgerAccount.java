package org.reckoner.ledger;

/** The accounts of a tenant's books, in each currency. A debit is above zero. */
public enum LedgerAccount {
    /** What is owed on invoices; each entry names its invoice. */
    RECEIVABLE,
    /** What was earned, without taxes. */
    REVENUE,
    /** Taxes that are passed on. */
    TAX,
    /** What was paid ahead of any invoice. */
    PREPAID_CREDIT,
    /** What arrived. */
    CASH,
    /** What was given up. */
    WRITE_OFF,
    /** What the payer withheld as tax and paid to its own state. */
    WITHHELD_TAX
}
