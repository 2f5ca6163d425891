package org.reckoner.tenant;

/** Whether and by which billing process a tenant's usage is exported. */
public enum Billable {
    NONE,
    SALESFORCE,
    PURECONNECT
}
