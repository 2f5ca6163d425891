package org.reckoner.report.job;

import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.LastWord;
import org.reckoner.event.NodeEnd;
import org.reckoner.platform.job.Turns;
import org.reckoner.report.ReportRuns;

/** Has reports made that people wait for, on every node; the database decides which node makes which. */
@Startup
@Singleton
@DependsOn("FirstStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportTimer {
    private static final int AT_ONCE = 2;

    @Inject
    ReportRuns runs;

    @Inject
    NodeEnd end;

    @Resource
    ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "reckoner.workers")
    int workers;

    private final AtomicBoolean stopping = new AtomicBoolean();
    private Turns turns;
    private LastWord lastWord;

    @PostConstruct
    void begin() {
        turns = new Turns(executor, AT_ONCE);
        lastWord = end.prepare();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (workers > 0 && !stopping.get()) {
            turns.begin("report.tick-failed", () -> runs.work(stopping::get));
        }
    }

    /** A report may have long to go: another node begins it anew. */
    @PreDestroy
    void stop() {
        stopping.set(true);
        lastWord.say();
    }
}
