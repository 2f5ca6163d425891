package org.reckoner.directory.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.directory.BulkRunner;
import org.reckoner.directory.NumberNotes;
import org.reckoner.platform.job.SingleStepTimer;

/** Looks, on every node that works, for what is left to do in directories: changes of many users that nobody does any more, and notes to fold. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BulkChangeTimer extends SingleStepTimer {
    @Inject
    BulkRunner runner;

    @Inject
    NumberNotes notes;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void tick() {
        begin("bulk-change.look-failed", () -> {
            runner.takeUp();
            notes.fold();
        });
    }
}
