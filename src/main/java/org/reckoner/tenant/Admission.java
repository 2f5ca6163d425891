package org.reckoner.tenant;

/** Whether a tenant's people may log in and go on, and if not, why. */
public enum Admission {
    OPEN,
    SUSPENDED,
    CLOSED,
    /** The licence has been in breach for more than seven days. */
    LICENCE_BREACH
}
