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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.LastWord;
import org.reckoner.event.NodeEnd;
import org.reckoner.event.RunEngine;

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

    /** Less than the ten seconds that container engines wait before they kill. */
    private static final int STOP_SECONDS = 8;

    @Inject
    RunEngine engine;

    @Inject
    NodeEnd end;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final Semaphore advancing = new Semaphore(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Semaphore idle;
    private LastWord lastWord;

    @PostConstruct
    void begin() {
        idle = new Semaphore(workers);
        lastWord = end.prepare();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (stopping.get() || workers == 0) {
            return;
        }
        guarded(engine::renew, () -> {});
        if (advancing.tryAcquire()) {
            executor.submit(() -> guarded(() -> engine.advance(stopping::get), advancing::release));
        }
        if (idle.tryAcquire()) {
            executor.submit(() -> guarded(() -> engine.work(stopping::get), idle::release));
        }
    }

    /** A tick that fails, because the database is away for instance, is tried again by the next. */
    private static void guarded(Step step, Runnable afterwards) {
        try {
            step.run();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "event tick.failed", e);
        } finally {
            afterwards.run();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
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
            if (idle.tryAcquire(workers, STOP_SECONDS, TimeUnit.SECONDS)) {
                advancing.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
