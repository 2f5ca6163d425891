package org.reckoner.settings.job;

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
import org.reckoner.settings.SecretRotating;

/** Looks whether the key of secrets is to be changed, on every node that works. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RotationTimer {
    private static final System.Logger LOG = System.getLogger(RotationTimer.class.getName());

    @Inject
    SecretRotating rotating;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void tick() {
        run(rotating::advance);
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
                LOG.log(Level.ERROR, "event secrets.rotation-failed", e);
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
