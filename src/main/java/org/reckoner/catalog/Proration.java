package org.reckoner.catalog;

/** What part of a period's price is charged for something that was there for a part of it. */
public enum Proration {
    WHOLE_PERIOD,
    BY_DAYS
}
