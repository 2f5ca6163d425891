package org.reckoner.evidence;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.reckoner.invoicing.LargePeriodRated;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/**
 * Has periods counted when somebody asks for one: at once where that takes a moment, else behind the scenes, one on each node at a
 * time. What was begun and lost with its node is begun again by whoever asks next.
 */
@ApplicationScoped
class PeriodCounting {
    private static final System.Logger LOG = System.getLogger(PeriodCounting.class.getName());

    /** So many sessions are counted while somebody waits: a part of a second. */
    private static final int AT_ONCE_MAX = 50_000;

    private static final int WAITING_MAX = 200;

    @Inject
    PeriodFigures figures;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Resource
    ManagedExecutorService executor;

    private final Semaphore turn = new Semaphore(1);
    private final BlockingQueue<Task> waiting = new LinkedBlockingQueue<>(WAITING_MAX);

    /** A period to be counted in somebody's name. */
    private record Task(Caller caller, TenantId tenant, PeriodKey key) {}

    /**
     * A count and whether a newer one is being made.
     *
     * @param keptOrNull null where there is none yet
     */
    record Outcome(KeptCount keptOrNull, boolean isBeingCounted) {}

    Outcome of(PeriodKey key) {
        var kept = figures.find(key);
        if (kept.filter(figures::isUpToDate).isPresent()) {
            return new Outcome(kept.get(), false);
        }
        if (figures.sessions(key, AT_ONCE_MAX) < AT_ONCE_MAX) {
            return new Outcome(Races.won(() -> figures.count(key)), false);
        }
        begin(key);
        return new Outcome(kept.orElse(null), true);
    }

    /** A large period was rated, and its invoice will be looked at: it is counted before anybody waits for it. */
    void rated(@Observes LargePeriodRated rated) {
        begin(PeriodKey.of(rated.span(), rated.model()));
    }

    private void begin(PeriodKey key) {
        var task = new Task(callers.required(), scope.required(), key);
        if (!waiting.contains(task) && !waiting.offer(task)) {
            return; // whoever waits asks again
        }
        if (turn.tryAcquire()) {
            try {
                executor.submit(this::work);
            } catch (RejectedExecutionException e) {
                turn.release();
                LOG.log(Level.ERROR, "event period.not-counted", e);
            }
        }
    }

    private void work() {
        try {
            for (var task = waiting.poll(); task != null; task = waiting.poll()) {
                count(task);
            }
        } finally {
            turn.release();
        }
    }

    private void count(Task task) {
        var key = task.key();
        try {
            callers.run(
                    task.caller(),
                    () -> scope.inside(
                            task.tenant(),
                            () -> figures.find(key)
                                    .filter(figures::isUpToDate)
                                    .orElseGet(() -> Races.won(() -> figures.count(key)))));
            LOG.log(
                    Level.INFO,
                    "event period.counted tenant={0} from={1}",
                    task.tenant(),
                    key.span().from());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event period.not-counted tenant=" + task.tenant(), e);
        }
    }
}
