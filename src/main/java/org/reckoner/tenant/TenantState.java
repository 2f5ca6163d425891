package org.reckoner.tenant;

/** A tenant's life. Usage is counted and exported of active and suspended ones; a draft is an unfinished wizard. */
public enum TenantState {
    DRAFT,
    ACTIVE,
    SUSPENDED,
    CLOSED
}
