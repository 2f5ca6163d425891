package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.Beside;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.RatingRefused;

/**
 * Makes reports, on every node: takes one on by its lease and begins it anew where a node that died has left it. Outside any
 * transaction; whoever ends it first ends it, the other finds that it is not theirs any more.
 */
@ApplicationScoped
public class ReportRuns {
    private static final System.Logger LOG = System.getLogger(ReportRuns.class.getName());
    private static final int ATTEMPTS_MAX = 4;
    private static final int LEASE_PARTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    ReportWorkStore store;

    @Inject
    ReportChunkStore chunks;

    @Inject
    ReportTransactions transactions;

    @Inject
    @Any
    Instance<ReportContent> contents;

    @Inject
    Beside beside;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.lease")
    Duration lease;

    private final Set<ReportProgress> beingMade = ConcurrentHashMap.newKeySet();

    /**
     * Keeps the leases of what this node is making: a query of a large report may take longer than a lease. What is not its own any more the
     * thread that writes finds out by itself.
     */
    @OpenToAll("the timer's")
    public void keep() {
        for (var progress : beingMade) {
            callers.run(Caller.system("Reports"), () -> {
                try {
                    scope.inside(progress.work().tenant(), () -> {
                        progress.keep(lease.dividedBy(LEASE_PARTS));
                        return null;
                    });
                } catch (ReportTransactions.Lost e) {
                    LOG.log(
                            Level.DEBUG,
                            "event report.not-kept report={0}",
                            progress.work().id());
                }
            });
        }
    }

    /** Makes what people have asked for, one after the other, until nothing waits or the server stops. */
    @OpenToAll("the timer's; each report is made in the name of who asked for it")
    public void work(BooleanSupplier stopping) {
        callers.run(Caller.system("Reports"), () -> {
            while (!stopping.getAsBoolean() && workOne()) {
                LOG.log(Level.DEBUG, "event report.next");
            }
        });
    }

    private boolean workOne() {
        for (var waiting : store.asked(clock.instant())) {
            var done = scope.inside(waiting.tenant(), () -> {
                var work = claim(waiting.id());
                work.ifPresent(this::perform);
                return work.isPresent();
            });
            if (done) {
                return true;
            }
        }
        return false;
    }

    private Optional<ReportWork> claim(long id) {
        return Races.won(() -> transactions.claim(id));
    }

    /** In the name of who asked, who may have lost the right since: it was asked for when it was theirs. */
    private void perform(ReportWork work) {
        var asker = new Caller(work.askerId(), work.askedBy(), work.askedBy(), Role.SYSTEM, null, Locale.ENGLISH, null);
        callers.run(asker, () -> {
            try {
                make(work);
            } catch (ReportTransactions.Lost e) {
                LOG.log(Level.INFO, "event report.lost report={0}", work.id());
                transactions.forget(work);
            } catch (RuleViolation e) {
                transactions.fail(work, e);
            } catch (RatingRefused e) {
                transactions.fail(work, new RuleViolation(ReportProblem.UNPRICED, e.getMessage()));
            } catch (Exception e) {
                broke(work, e);
            }
        });
    }

    private void broke(ReportWork work, Exception e) {
        var why = incident(work, e);
        if (work.attempts() >= ATTEMPTS_MAX) {
            transactions.fail(work, why);
        } else {
            transactions.leave(work, why, PAUSE.multipliedBy(work.attempts()));
        }
    }

    private static RuleViolation incident(ReportWork work, Exception e) {
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "event report.broke report=" + work.id() + " incident=" + incident, e);
        return new RuleViolation(ReportProblem.BROKE, incident);
    }

    /**
     * Makes one that a schedule has ordered, as a part of its process: what goes wrong is the process's outcome, and the report waits
     * to be tried again.
     *
     * @return whether it was made here; false where another node has it or it was cancelled
     * @throws Exception why it could not be made
     */
    boolean makeScheduled(long id) throws Exception {
        var work = claim(id);
        if (work.isEmpty()) {
            return false;
        }
        try {
            make(work.get());
            return true;
        } catch (ReportTransactions.Lost e) {
            transactions.forget(work.get());
            return false;
        } catch (RuleViolation e) {
            transactions.leave(work.get(), e, Duration.ZERO);
            throw e;
        } catch (Exception e) {
            transactions.leave(work.get(), new RuleViolation(ReportProblem.PUT_OFF), Duration.ZERO);
            throw e;
        }
    }

    private void make(ReportWork work) throws IOException {
        LOG.log(Level.INFO, "event report.begun tenant={0} report={1}", work.tenant(), work.id());
        var progress = new ReportProgress(work, transactions, clock);
        beingMade.add(progress);
        try {
            write(work, progress);
        } finally {
            beingMade.remove(progress);
        }
    }

    private void write(ReportWork work, ReportProgress progress) throws IOException {
        var content = contents.stream()
                .filter(one -> one.isOf(work.order().kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing writes " + work.order().kind()));
        var out = new ReportOutput(work, chunks, beside.workers());
        try {
            content.write(work, out, progress);
            out.close();
        } finally {
            out.leave(); // nothing comes behind what is decided now
        }
        Races.won(() -> {
            transactions.finish(work, progress.at(out.size()));
            return null;
        });
    }
}
