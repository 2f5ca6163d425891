package org.reckoner.usage;

import org.reckoner.platform.Problem;

/** What usage refuses. */
public enum UsageProblem implements Problem {
    /** A call or a use of a resource is there with the same id and says something else. */
    FACT_DIFFERS,
    CALL_ENDS_EARLY,
    DIRECTION_UNKNOWN,
    DAY_MALFORMED,
    QUANTITY_MALFORMED,
    USER_UNKNOWN,
    CLIENT_UNKNOWN,
    LOGOUT_BEFORE_LOGIN,
    /** A session of that id is there, and says something else (rating.md 2.3). */
    SESSION_DIFFERS,
    /** A presence event of that id is there, and says something else (rating.md 2.3). */
    EVENT_DIFFERS,
    BATCH_TOO_LARGE,
    /** The report date lies outside the dates that can be asked for. */
    DATE_OUT_OF_RANGE,
    /** The report date is no date; the dates that can be asked for are named. */
    REPORT_DATE_MALFORMED,
    /** The date is not over yet, or the zone never had it. */
    DATE_NOT_OVER,
    NOT_BILLABLE,
    FILE_MISSING,
    FILE_TOO_LARGE,
    FILE_NOT_STORED,
    TOO_MANY_FILES,
    /** The import is not where this can be done with it. */
    NOT_AT_THIS_STEP,
    HAS_BAD_ROWS,
    /** Not the file's fault; the log has more under the incident named. */
    IMPORT_BROKE
}
