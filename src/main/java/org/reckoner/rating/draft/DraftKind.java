package org.reckoner.rating.draft;

/** Why an invoice is made. A contract has at most one of a kind on a date, credits apart. */
public enum DraftKind {
    /** What was ordered once, on its day (rating.md 5.6). */
    ONE_TIME,
    /** A year in advance, or what is added to one (rating.md 5.3). */
    ANNUAL_PREPAY,
    /** At a period boundary: the period before in arrears, and the next where it is paid in advance. */
    PERIOD,
    /** Lines of another invoice taken back; not a contract's by its calendar, and there may be several on a date. */
    CREDIT
}
