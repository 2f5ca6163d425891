package org.reckoner.directory.job;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.directory.BulkRunner;

/** Looks, on every node that works, for changes of many users that nobody does any more. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BulkChangeTimer {
    private static final System.Logger LOG = System.getLogger(BulkChangeTimer.class.getName());

    @Inject
    BulkRunner runner;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean looking = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        if (workers > 0 && looking.compareAndSet(false, true)) {
            executor.submit(this::look);
        }
    }

    /** A tick that fails, because the database is away for instance, is tried again by the next. */
    private void look() {
        try {
            runner.takeUp();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event bulk-change.look-failed", e);
        } finally {
            looking.set(false);
        }
    }
}
