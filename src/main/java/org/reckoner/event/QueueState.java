package org.reckoner.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the work of all nodes stands.
 *
 * @param items not finished well, counted by process and state
 * @param openRuns the runs that are open, counted by process
 * @param lastClosed when a run was last closed, by process
 * @param oldestDue since when the oldest item waits that could be done; the same as {@code now} if none does
 * @param lastFinished when an item was last finished, well or not; empty before the first
 * @param lost items whose node has kept silent for longer than its lease
 */
public record QueueState(
        List<ItemCount> items,
        Map<ProcessKey, Integer> openRuns,
        Map<ProcessKey, Instant> lastClosed,
        Instant oldestDue,
        Instant now,
        Optional<Instant> lastFinished,
        int lost) {
    /** How many items of a process are in a state. */
    public record ItemCount(ProcessKey process, ItemState state, int count) {}

    /** How long the oldest item waits that could be done. */
    public Duration age() {
        return Duration.between(oldestDue, now);
    }
}
