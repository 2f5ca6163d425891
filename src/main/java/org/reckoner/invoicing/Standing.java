package org.reckoner.invoicing;

/** How a contract's date stands with the invoice run. */
public enum Standing {
    /** To be rated and issued. */
    DUE,
    /** A draft is looked at until its review is over. */
    IN_REVIEW,
    ISSUED,
    /** Rated; there was nothing to charge. */
    NOTHING_TO_CHARGE,
    /** A person took the invoice back; it is not made again by itself. */
    VOIDED;

    /** Whether the run leaves it alone for good. */
    boolean isDone() {
        return this != DUE && this != IN_REVIEW;
    }
}
