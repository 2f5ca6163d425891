package org.reckoner.audit.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.audit.AuditSealer;
import org.reckoner.platform.job.SingleStepTimer;

/** Has what was written sealed within a minute, on every node that works; each chain is added to by one at a time. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SealTimer extends SingleStepTimer {
    @Inject
    AuditSealer sealer;

    @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
    void tick() {
        begin("audit.sealing-failed", sealer::seal);
    }
}
