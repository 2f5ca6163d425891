package org.reckoner.audit.job;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.audit.AuditSealer;

/** Has what was written sealed within a minute, on every node that works; each chain is added to by one at a time. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SealTimer {
    private static final System.Logger LOG = System.getLogger(SealTimer.class.getName());

    @Inject
    AuditSealer sealer;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
    void tick() {
        run(sealer::seal);
    }

    /** A tick that fails, because the database is away for instance, is tried again by the next. */
    private void run(Runnable step) {
        if (stopping.get() || workers == 0 || !busy.compareAndSet(false, true)) {
            return;
        }
        executor.submit(() -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "event audit.sealing-failed", e);
            } finally {
                busy.set(false);
            }
        });
    }

    @PreDestroy
    void stop() {
        stopping.set(true);
    }
}
