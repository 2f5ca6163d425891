package org.reckoner.settings.job;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.reckoner.platform.job.SingleStepTimer;
import org.reckoner.settings.SecretRotating;

/** Looks whether the key of secrets is to be changed, on every node that works. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RotationTimer extends SingleStepTimer {
    @Inject
    SecretRotating rotating;

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    void tick() {
        begin("secrets.rotation-failed", rotating::advance);
    }
}
