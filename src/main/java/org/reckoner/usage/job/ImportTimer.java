package org.reckoner.usage.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.reckoner.event.job.WorkTimer;
import org.reckoner.usage.FileWaits;
import org.reckoner.usage.ImportRuns;

/** Has uploaded files worked on, on every node; the database decides which node does which. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportTimer extends WorkTimer {
    @Inject
    ImportRuns runs;

    /** On the node that a file arrives at nobody waits for the next tick. */
    public void arrived(@Observes FileWaits file) {
        tick();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        begin("import.tick-failed", runs::work);
    }
}
