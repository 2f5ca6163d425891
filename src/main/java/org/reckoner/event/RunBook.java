package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.settings.BusinessClock;

/** What the timers and workers do with runs and items: each step one short transaction. */
@ApplicationScoped
@Transactional
public class RunBook {
    /** How often an item is tried before it is parked. */
    static final int ATTEMPTS_MAX = 4;

    /** How often an item is begun by nodes that are lost before it is parked. */
    static final int LOSSES_MAX = 10;

    @Inject
    ProcessStore definitions;

    @Inject
    RunStore runs;

    @Inject
    ItemStore items;

    @Inject
    ClaimStore claims;

    @Inject
    NodeName node;

    @Inject
    CurrentCaller callers;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.retry.pause")
    Duration retryPause;

    /** A node that does not renew its leases for so long is taken for lost. */
    @Inject
    @ConfigProperty(name = "reckoner.lease")
    Duration lease;

    /** Processes that are due now by their schedules, disabled ones apart; also sets the first due time of new ones. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<ProcessKey> due() {
        var now = business.now();
        var due = new ArrayList<ProcessKey>();
        for (var d : definitions.all()) {
            if (d.enabled() && d.nextDueAt() == null) {
                definitions.change(
                        d.key(), d.version(), true, d.schedule(), d.schedule().nextAfter(now));
            } else if (d.enabled() && !d.nextDueAt().isAfter(now)) {
                due.add(d.key());
            }
        }
        return due;
    }

    /**
     * Opens the run of a process that is due, unless one is open: then it stays due until that one is closed. Due times that
     * were missed while no node ran are one run, since it does whatever is due.
     *
     * @throws org.reckoner.platform.DatabaseFailure where another node opened it in the same moment
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void openDue(ProcessKey key) {
        var now = business.now();
        var d = definitions.find(key).orElseThrow();
        var stillDue = d.enabled() && d.nextDueAt() != null && !d.nextDueAt().isAfter(now);
        if (!stillDue || runs.openRun(key).isPresent()) {
            return;
        }
        if (definitions.change(
                key, d.version(), true, d.schedule(), d.schedule().nextAfter(now))) {
            runs.open(
                    key, RunCause.SCHEDULE, PlanRequest.DUE, callers.required().name(), clock.instant());
        }
    }

    /** The runs that are open anywhere. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<RunRow> openRuns() {
        return runs.openRuns();
    }

    /** Takes the lease of a run that is to be listed or closed by this node. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean lease(RunRow run) {
        var now = clock.instant();
        return runs.lease(run.id(), run.state(), node.get(), now, now.plus(lease));
    }

    /** Gives a run units to do. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void add(RunRow run, List<WorkUnit> units) {
        items.add(run.id(), run.process(), units, clock.instant());
    }

    @Requires(Privilege.PERFORM_PROCESSES)
    public void planned(long runId) {
        runs.planned(runId, node.get(), clock.instant());
    }

    /** Leases some items to this node. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public List<Claim> claim(int limit) {
        var now = clock.instant();
        claims.parkLost(LOSSES_MAX, new OutcomeText("outcome.lost", List.of(String.valueOf(LOSSES_MAX))), now);
        return claims.claim(node.get(), limit, now, now.plus(lease));
    }

    /** Says that this node lives and lists or closes these: what it holds but nothing works on any more runs out of its lease. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void renewRuns(Set<Long> held) {
        var until = clock.instant().plus(lease);
        held.forEach(run -> runs.renew(run, node.get(), until));
    }

    /** As {@link #renewRuns}, of the items this node works on. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void renewItems(Set<Claim> held) {
        claims.renew(node.get(), held, clock.instant().plus(lease));
    }

    @Requires(Privilege.PERFORM_PROCESSES)
    public void release(Claim claim) {
        claims.release(claim, node.get());
    }

    /**
     * Records how items went that went well.
     *
     * @param record what their processes record in the same transaction
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void succeeded(Map<Claim, Outcome> done, Runnable record) {
        record.run();
        var told = new LinkedHashMap<Claim, Outcome>();
        done.forEach((claim, outcome) -> told.put(claim, outcome.told()));
        claims.finish(told, node.get(), clock.instant());
    }

    /** Tries again after a pause that doubles each time, or parks the item. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void failed(Claim claim, OutcomeText reason) {
        var now = clock.instant();
        if (claim.attempt() >= ATTEMPTS_MAX) {
            claims.park(claim, node.get(), reason, now);
        } else {
            claims.postpone(claim, node.get(), reason, now.plus(retryPause.multipliedBy(1L << (claim.attempt() - 1))));
        }
    }

    /**
     * Begins the close of a run whose items are all finished.
     *
     * @return the dates it was about, or empty where it is not this node's to close
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Optional<Set<LocalDate>> beginClose(RunRow run) {
        var mine = run.state() == RunState.CLOSING
                ? lease(run)
                : runs.beginClose(run.id(), node.get(), clock.instant().plus(lease));
        return mine ? Optional.of(items.dates(run.id())) : Optional.empty();
    }

    /** Gives a run that cannot be closed yet back, to be asked again by whichever node comes first. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void leaveOpen(long runId) {
        runs.unlease(runId, node.get());
    }

    /**
     * Closes a run this node lists or closes, if the lease of it is still this node's.
     *
     * @param trouble what went wrong in what comes afterwards, or null
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void close(long runId, OutcomeText trouble) {
        var clean = trouble == null && !items.anyParked(runId);
        var message = trouble == null ? null : trouble.stored();
        runs.close(runId, node.get(), clean ? RunState.DONE : RunState.WITH_ERRORS, message, clock.instant());
    }
}
