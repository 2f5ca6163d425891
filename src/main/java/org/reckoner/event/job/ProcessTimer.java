package org.reckoner.event.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.LastWord;
import org.reckoner.event.NodeEnd;
import org.reckoner.event.RunEngine;
import org.reckoner.event.WorkItems;
import org.reckoner.platform.job.Turns;

/**
 * Asks what is due, on every node; the database decides which node does it. A tick never waits for work: that is done by
 * workers of the server's executor, of which a node has a fixed number.
 */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ProcessTimer {
    private static final System.Logger LOG = System.getLogger(ProcessTimer.class.getName());

    private static final String FAILED = "tick.failed";

    /** Less than the ten seconds that container engines wait before they kill. */
    private static final int STOP_SECONDS = 8;

    @Inject
    RunEngine engine;

    @Inject
    WorkItems items;

    @Inject
    NodeEnd end;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private Turns advancing;
    private Turns working;
    private LastWord lastWord;

    @PostConstruct
    void begin() {
        advancing = new Turns(executor, 1);
        working = new Turns(executor, workers);
        lastWord = end.prepare();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (stopping.get() || workers == 0) {
            return;
        }
        renew(engine::renew);
        renew(items::renew);
        advance();
        work();
    }

    /**
     * What is listed is begun at once, while the rest is listed, and what is done is closed at once: neither waits for the next
     * tick.
     */
    private void advance() {
        advancing.begin(FAILED, () -> {
            while (engine.advance(stopping::get, this::work)) {
                work();
            }
        });
    }

    private void work() {
        working.begin(FAILED, () -> {
            if (items.perform(stopping::get)) {
                advance();
            }
        });
    }

    /** In the timer's own thread: workers may all be busy for longer than a lease lasts. */
    private static void renew(Turns.Step held) {
        try {
            held.run();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "event " + FAILED, e);
        }
    }

    /**
     * Lets the workers end what they have begun, and then gives back whatever the node still holds: nothing waits for a lease
     * to run out. The server takes its connection pool and its beans down in the meantime, so that what was begun may fail.
     */
    @PreDestroy
    void stop() {
        stopping.set(true);
        awaitEnd();
        lastWord.say();
    }

    private void awaitEnd() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        try {
            working.awaitEnd(until - System.nanoTime());
            advancing.awaitEnd(until - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
