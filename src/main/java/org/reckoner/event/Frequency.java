package org.reckoner.event;

/** How often a process is due. */
public enum Frequency {
    /** At the schedule's minute of every hour. */
    HOURLY,
    DAILY,
    /** On Mondays. */
    WEEKLY,
    /** On the first of the month. */
    MONTHLY
}
