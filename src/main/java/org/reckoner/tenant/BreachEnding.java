package org.reckoner.tenant;

/** How a licence breach ended. */
public enum BreachEnding {
    /** The count fits again, or the licence was extended. */
    FITS,
    /** A landlord lifted it: where the cause stands, seven days begin anew. */
    LIFTED,
    /** The tenant was closed. */
    CLOSED
}
