package org.reckoner.platform.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A timer whose steps a worker of the server does, one at a time, on nodes that work at all and are not being stopped. A tick
 * never waits: what comes while a step is being done is left out, and the next tick looks again.
 */
public abstract class SingleStepTimer {
    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private Turns turns;

    @PostConstruct
    void prepare() {
        turns = new Turns(executor, 1);
    }

    /** @param failure the log's event where the step fails */
    protected void begin(String failure, Turns.Step step) {
        if (!isStopping() && workers > 0) {
            turns.begin(failure, step);
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
