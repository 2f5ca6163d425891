package org.reckoner.report;

import org.reckoner.platform.Problem;

/** What reports refuse. */
public enum ReportProblem implements Problem {
    /** The last date is before the first. */
    RANGE_BACKWARDS,
    /** Argument: so many days at most. */
    RANGE_TOO_LONG,
    /** Nothing of the period was divided between units, or no unit has that name. */
    NO_SUCH_UNIT,
    /** The last date is not over; argument: the last one that is. */
    NOT_OVER,
    /** Argument: so many may wait at once. */
    TOO_MANY_WAITING,
    /** Argument: so many schedules a tenant has at most. */
    TOO_MANY_SCHEDULES,
    /** Argument: so many a schedule has at most. */
    TOO_MANY_RECIPIENTS,
    /** A schedule sends its reports to somebody. */
    NO_RECIPIENTS,
    /** Arguments: the fewest and the most days. */
    KEEP_DAYS,
    /** It is still being made: cancel it first. */
    STILL_OPEN,
    /** It is made, or was given up, already. */
    NOT_OPEN,
    /** Argument: what has no price. */
    UNPRICED,
    /** Something went wrong; the process that makes it says what, and tries again. */
    PUT_OFF,
    /** Argument: the incident's number. */
    BROKE
}
