package org.reckoner.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An item of work as the run's page shows it.
 *
 * @param outcome how it went, or why not yet; null before the first attempt
 * @param laterRun the run that did the same tenant's date again, or null
 */
public record ItemRow(
        long id,
        long tenantId,
        String tenantName,
        LocalDate reportOn,
        int version,
        ItemState state,
        int attempts,
        Instant nextAttemptAt,
        Instant finishedAt,
        OutcomeText outcome,
        Long laterRun) {
    /** Whether it is for a person to have it done again. */
    public boolean retryable() {
        return state == ItemState.PARKED && laterRun == null;
    }
}
