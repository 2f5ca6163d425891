package org.reckoner.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;

/**
 * Items that went well and are not recorded yet. They are recorded together: a commit of its own for each takes as long as
 * the work. What is lost with its node before that is done again, as all work may be.
 */
final class DoneItems {
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final RunBook book;
    private final Function<ProcessKey, BillingProcess> processes;
    private final BiConsumer<Claim, Exception> failed;
    private final Set<TenantId> tenants = new HashSet<>();
    private Map<Claim, Outcome> done = new LinkedHashMap<>();
    private long since;

    /** @param failed told of an item that cannot be recorded */
    DoneItems(RunBook book, Function<ProcessKey, BillingProcess> processes, BiConsumer<Claim, Exception> failed) {
        this.book = book;
        this.processes = processes;
        this.failed = failed;
    }

    /**
     * Adds one.
     *
     * @param begun when its work began, in nanoseconds of the system: what takes its time is recorded at once
     */
    void add(Claim claim, Outcome outcome, long begun) {
        since = done.isEmpty() ? begun : since;
        done.put(claim, outcome);
        tenants.add(claim.unit().tenant());
        if (System.nanoTime() - since > KEPT_NANOS) {
            recordAll();
        }
    }

    /** What is done next finds recorded what was done of the same tenant before. */
    void recordBefore(Claim next) {
        if (tenants.contains(next.unit().tenant())) {
            recordAll();
        }
    }

    /** Leaves nothing unrecorded. One that cannot be does not keep the others from it. */
    void recordAll() {
        var now = done;
        done = new LinkedHashMap<>();
        tenants.clear();
        if (now.isEmpty()) {
            return;
        }
        try {
            record(now);
        } catch (RuntimeException together) {
            now.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Claim claim, Outcome outcome) {
        try {
            record(Map.of(claim, outcome));
        } catch (RuntimeException e) {
            failed.accept(claim, e);
        }
    }

    private void record(Map<Claim, Outcome> outcomes) {
        recorded(() -> book.succeeded(outcomes, () -> note(outcomes)));
    }

    private void note(Map<Claim, Outcome> outcomes) {
        var notes = new EnumMap<ProcessKey, List<Object>>(ProcessKey.class);
        outcomes.forEach((claim, outcome) -> {
            if (outcome.note() != null) {
                notes.computeIfAbsent(claim.process(), k -> new ArrayList<>()).add(outcome.note());
            }
        });
        notes.forEach((process, all) -> processes.apply(process).record(all));
    }

    /** Another node's transaction on the same rows is no reason to do the work again. */
    static void recorded(Runnable step) {
        Races.won(() -> {
            step.run();
            return null;
        });
    }
}
