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

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean advancing = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private Semaphore idle;

    @PostConstruct
    void begin() {
        idle = new Semaphore(workers);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (stopping.get() || workers == 0) {
            return;
        }
        guarded(engine::renew, () -> {});
        if (advancing.compareAndSet(false, true)) {
            executor.submit(() -> guarded(engine::advance, () -> advancing.set(false)));
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
     * Lets the workers end what they have begun, which gives back what they have not: nothing waits for a lease to run out. An
     * item that takes longer than a service manager waits is left to its lease.
     */
    @PreDestroy
    void stop() {
        stopping.set(true);
        if (areIdle()) {
            LOG.log(Level.INFO, "event node.stopped workers={0}", workers);
        } else {
            LOG.log(Level.WARNING, "event node.stopped-at-work workers={0}", workers);
        }
    }

    private boolean areIdle() {
        try {
            return idle.tryAcquire(workers, STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
