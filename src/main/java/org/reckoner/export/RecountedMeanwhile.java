package org.reckoner.export;

import java.time.LocalDate;

/** Another node counted a date anew while it was read: reading it once more, in another transaction, will do. */
final class RecountedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecountedMeanwhile(LocalDate date) {
        super("counted anew while it was read: " + date, null, false, false);
    }
}
