package org.reckoner.ledger;

import org.reckoner.platform.Problem;

/** What the books refuse. */
public enum LedgerProblem implements Problem {
    /** The occasion, which is named, was booked before. */
    ALREADY_BOOKED
}
