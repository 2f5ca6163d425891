package org.reckoner.catalog;

import java.time.LocalDate;

/** Something that holds from a date on until the next of its kind does. */
interface Dated {
    LocalDate effectiveOn();

    /** Of several for one date the one with the highest counts. */
    int revision();

    /** Whether it was taken back, or says that another one was. */
    boolean isTakenBack();
}
