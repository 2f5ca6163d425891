package org.reckoner.report.job;

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
import org.reckoner.report.ReportRuns;

/** Has reports made that people wait for, on every node; the database decides which node makes which, and keeps it the node's while it is at it. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportTimer extends WorkTimer {
    @Inject
    ReportRuns runs;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        begin("report.tick-failed", runs::work);
        runs.keep();
    }
}
