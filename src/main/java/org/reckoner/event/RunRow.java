package org.reckoner.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run as lists show it, with the items the caller may see counted by state.
 *
 * @param message what went wrong at the close, or null
 * @param from the first date asked for, or null for whatever was due
 */
public record RunRow(
        long id,
        ProcessKey process,
        RunState state,
        RunCause cause,
        String requestedBy,
        LocalDate from,
        LocalDate until,
        Instant openedAt,
        Instant plannedAt,
        Instant closedAt,
        OutcomeText message,
        RunProgress progress) {
    RunRow with(RunProgress counted) {
        return new RunRow(
                id, process, state, cause, requestedBy, from, until, openedAt, plannedAt, closedAt, message, counted);
    }
}
