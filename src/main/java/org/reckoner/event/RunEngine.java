package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.OpenToAll;

/**
 * Moves runs forward on this node: opens, lists, closes; their items are done by {@link WorkItems}. Holds no transaction
 * itself, so that a listing may take its time; each step it records is one call of {@link RunBook}.
 */
@ApplicationScoped
public class RunEngine {
    private static final System.Logger LOG = System.getLogger(RunEngine.class.getName());
    static final String SCHEDULER = "Scheduler";

    @Inject
    RunBook book;

    @Inject
    @Any
    Instance<BillingProcess> processes;

    @Inject
    CurrentCaller callers;

    /** What a thread of this node lists or closes: the leases that are renewed. */
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    /** Says that this node lives; a tick that lists much must not keep another from saying so. */
    @OpenToAll("called by the timer alone; acts as the system")
    public void renew() throws Exception {
        callers.as(Caller.system(SCHEDULER), () -> {
            DoneItems.recorded(() -> book.renewRuns(Set.copyOf(held)));
            return null;
        });
    }

    /**
     * Opens the runs that are due, lists those that were opened, closes those that are finished.
     *
     * @param stopping whether the node is stopped: what fails then is not the run's fault and left to another node
     * @param listed told whenever there is more to do, while the rest is still listed
     * @return whether this node has listed a run, so that it may be finished by now
     */
    @OpenToAll("called by the timer alone; acts as the system")
    public boolean advance(BooleanSupplier stopping, Runnable listed) throws Exception {
        return callers.as(Caller.system(SCHEDULER), () -> {
            book.due().forEach(this::open);
            var any = false;
            for (var run : book.openRuns()) {
                if (!stopping.getAsBoolean()) {
                    any |= advance(run, stopping, listed);
                }
            }
            return any;
        });
    }

    private void open(ProcessKey key) {
        try {
            book.openDue(key);
        } catch (DatabaseFailure e) {
            if (!e.isConstraintViolation()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "event run.opened-elsewhere process={0}", key);
        }
    }

    /** Whether the run was listed here. What fails is tried again at a later tick, when the lease has run out; other runs do not wait. */
    private boolean advance(RunRow run, BooleanSupplier stopping, Runnable listed) {
        held.add(run.id());
        try {
            return step(run, stopping, listed);
        } catch (Exception e) {
            LOG.log(Level.ERROR, "event run.not-advanced run=" + run.id(), e);
            return false;
        } finally {
            held.remove(run.id());
        }
    }

    private boolean step(RunRow run, BooleanSupplier stopping, Runnable listed) throws Exception {
        if (run.state() == RunState.PLANNING) {
            var mine = book.lease(run);
            if (mine) {
                plan(run, stopping, listed);
            }
            return mine;
        }
        var dates = book.beginClose(run);
        if (dates.isPresent()) {
            close(run, dates.get(), stopping);
        }
        return false;
    }

    private void plan(RunRow run, BooleanSupplier stopping, Runnable listed) throws Exception {
        var buffer = new PlanBuffer(book, run, listed);
        try {
            if (run.cause() != RunCause.RETRY) {
                process(run.process()).plan(new PlanRequest(run.from(), run.until()), buffer::add);
                buffer.flush();
            }
            book.planned(run.id());
            LOG.log(Level.INFO, "event run.planned process={0} run={1}", run.process(), Long.toString(run.id()));
        } catch (Exception e) {
            if (!stopping.getAsBoolean()) {
                book.close(run.id(), FailureText.of(run.process(), e));
            }
        }
    }

    private void close(RunRow run, Set<LocalDate> dates, BooleanSupplier stopping) throws Exception {
        OutcomeText trouble = null;
        try {
            var settled = callers.as(
                    Caller.system(run.process().callerName()),
                    () -> process(run.process()).settle(dates));
            if (!settled) {
                book.leaveOpen(run.id());
                return;
            }
        } catch (Exception e) {
            if (stopping.getAsBoolean()) {
                return;
            }
            trouble = FailureText.of(run.process(), e);
        }
        book.close(run.id(), trouble);
        LOG.log(Level.INFO, "event run.closed process={0} run={1}", run.process(), Long.toString(run.id()));
    }

    private BillingProcess process(ProcessKey key) {
        return BillingProcess.of(key, processes);
    }
}
