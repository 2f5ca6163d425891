package org.reckoner.contract;

/** What is ordered once (rating.md 5.6). */
public enum OrderKind {
    /** An enablement package, charged when it is ordered. */
    PACKAGE,
    /** Charged when it is ordered. */
    SET_UP,
    /** Charged when it ships. */
    HARDWARE
}
