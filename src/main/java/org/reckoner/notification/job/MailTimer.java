package org.reckoner.notification.job;

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
import org.reckoner.notification.MailSending;

/** Sends what waits, on every node that works, one connection to the server per node. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {
    private static final System.Logger LOG = System.getLogger(MailTimer.class.getName());

    @Inject
    MailSending sending;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        run(() -> sending.send(stopping::get));
    }

    @Schedule(hour = "*", minute = "13", persistent = false)
    void sweep() {
        run(sending::sweep);
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
                LOG.log(Level.ERROR, "event mail.tick-failed", e);
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
