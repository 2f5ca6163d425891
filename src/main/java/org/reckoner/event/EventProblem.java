package org.reckoner.event;

import org.reckoner.platform.Problem;

/** What the processes refuse. */
public enum EventProblem implements Problem {
    RUN_IS_OPEN,
    RANGE_BACKWARDS,
    RANGE_TOO_LONG,
    NOTHING_TO_RETRY
}
