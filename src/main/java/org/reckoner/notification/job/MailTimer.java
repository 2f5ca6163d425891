package org.reckoner.notification.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.notification.MailSending;
import org.reckoner.platform.job.SingleStepTimer;

/** Sends what waits, on every node that works, one connection to the server per node. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer extends SingleStepTimer {
    @Inject
    MailSending sending;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    void tick() {
        begin("mail.tick-failed", () -> sending.send(this::isStopping));
    }

    @Schedule(hour = "*", minute = "13", persistent = false)
    void sweep() {
        begin("mail.tick-failed", sending::sweep);
    }
}
