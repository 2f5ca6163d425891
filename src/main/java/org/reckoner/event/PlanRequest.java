package org.reckoner.event;

import java.time.LocalDate;

/**
 * Which work is asked for.
 *
 * @param from the first date, or null for whatever is due
 * @param until the last date, included, or null
 */
public record PlanRequest(LocalDate from, LocalDate until) {
    /** Whatever is due and not done yet. */
    public static final PlanRequest DUE = new PlanRequest(null, null);

    /** Whether dates were named: then what is done already is done again. */
    public boolean namesDates() {
        return from != null;
    }
}
