package org.reckoner.event.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.LastWord;
import org.reckoner.event.NodeEnd;
import org.reckoner.platform.job.Turns;

/**
 * A timer that has long work done by two workers of the server, on nodes that work at all and are not being stopped. What is not done when
 * the node stops is another node's, which the node says at once.
 */
public abstract class WorkTimer {
    private static final int AT_ONCE = 2;

    @Inject
    NodeEnd end;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private Turns turns;
    private LastWord lastWord;

    @PostConstruct
    void prepare() {
        turns = new Turns(executor, AT_ONCE);
        lastWord = end.prepare();
    }

    /**
     * Begins another turn, if there is one left.
     *
     * @param failure the log's event where it fails
     * @param work is told when the server stops
     */
    protected void begin(String failure, Consumer<BooleanSupplier> work) {
        if (workers > 0 && !stopping.get()) {
            turns.begin(failure, () -> work.accept(stopping::get));
        }
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
        lastWord.say();
    }
}
