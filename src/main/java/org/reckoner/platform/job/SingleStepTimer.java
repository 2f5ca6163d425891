package org.reckoner.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A timer whose steps a worker of the server does, one at a time, on nodes that work at all and are not being stopped. A tick
 * never waits: what comes while a step is being done is left out, and the next tick looks again.
 */
public abstract class SingleStepTimer {
    private static final System.Logger LOG = System.getLogger(SingleStepTimer.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** @param failure the log's event where the step fails, because the database is away for instance; the next tick tries again */
    protected void begin(String failure, Runnable step) {
        if (isStopping() || workers == 0 || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.submit(() -> perform(failure, step));
        } catch (RejectedExecutionException e) {
            busy.set(false);
            LOG.log(Level.ERROR, "event " + failure, e);
        }
    }

    private void perform(String failure, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event " + failure, e);
        } finally {
            busy.set(false);
        }
    }

    /** Whether the server is being stopped; long steps ask in between. */
    protected boolean isStopping() {
        return stopping.get();
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }
}
