package org.reckoner.event;

import java.time.Instant;

/**
 * A process as the table shows it.
 *
 * @param nextDueAt in business time; null while disabled or not computed yet
 * @param lastRun the newest run, open or closed, or null
 */
public record ProcessRow(
        ProcessKey key, int version, boolean enabled, Schedule schedule, Instant nextDueAt, RunRow lastRun) {
    public boolean running() {
        return lastRun != null && lastRun.state().isOpen();
    }
}
