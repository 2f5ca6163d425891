package org.reckoner.event;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Items that went well and are not recorded yet. They are recorded together: a commit of its own for each takes as long as
 * the work. What is lost with its node before that is done again, as all work may be.
 */
final class DoneItems {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Consumer<Map<Claim, Outcome>> book;
    private Map<Claim, Outcome> done = new LinkedHashMap<>();
    private long since;

    /** @param book records them */
    DoneItems(Consumer<Map<Claim, Outcome>> book) {
        this.book = book;
    }

    /**
     * Adds one.
     *
     * @param begun when its work began, in nanoseconds of the system: what takes its time is recorded at once
     */
    void add(Claim claim, Outcome outcome, long begun) {
        since = done.isEmpty() ? begun : since;
        done.put(claim, outcome);
        if (System.nanoTime() - since > KEPT_NANOS) {
            recordAll();
        }
    }

    /** Leaves nothing unrecorded. */
    void recordAll() {
        if (!done.isEmpty()) {
            var now = done;
            done = new LinkedHashMap<>();
            book.accept(now);
        }
    }
}
