package org.reckoner.usage.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.event.job.WorkTimer;
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

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        begin("import.tick-failed", runs::work);
    }
}
