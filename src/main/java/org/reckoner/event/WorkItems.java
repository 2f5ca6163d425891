package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantScope;

/**
 * Does the items of runs on this node: claims, performs, records, or gives back. Holds no transaction itself, so that work
 * may take its time and talk to other systems; each step it records is one call of {@link RunBook}.
 */
@ApplicationScoped
public class WorkItems {
    private static final System.Logger LOG = System.getLogger(WorkItems.class.getName());

    @Inject
    RunBook book;

    @Inject
    @Any
    Instance<BillingProcess> processes;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    /** What a thread of this node works on: the leases that are renewed. */
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /** Says that this node lives, however long an item takes. */
    @OpenToAll("called by the timer alone; acts as the system")
    public void renew() throws Exception {
        callers.as(Caller.system(RunEngine.SCHEDULER), () -> {
            DoneItems.recorded(() -> book.renewItems(Set.copyOf(held)));
            return null;
        });
    }

    /**
     * Does items until there are none or the node is stopped.
     *
     * @param stopping asked before each item; what is claimed but not begun then is given back
     * @return whether there were any, so that a run may be ready to be closed now
     */
    @OpenToAll("called by the timer alone; acts as the system")
    public boolean perform(BooleanSupplier stopping) throws Exception {
        return callers.as(Caller.system(RunEngine.SCHEDULER), () -> {
            var any = false;
            var size = new ClaimSize();
            for (var claims = claim(size.get(), stopping); !claims.isEmpty(); claims = claim(size.get(), stopping)) {
                any = true;
                var begun = System.nanoTime();
                var todo = new ArrayDeque<>(claims);
                held.addAll(claims);
                var touched = new EnumMap<ProcessKey, Set<LocalDate>>(ProcessKey.class);
                try {
                    perform(todo, touched, stopping);
                } finally {
                    claims.forEach(held::remove);
                    todo.forEach(this::giveBack); // before all else: a node that is stopped has little time
                }
                if (!stopping.getAsBoolean()) {
                    followUp(touched);
                }
                size.took(System.nanoTime() - begun);
            }
            return any;
        });
    }

    /** One worker of the node at a time: two would ask for the same oldest items, and one wait for the other's. */
    private synchronized List<Claim> claim(int size, BooleanSupplier stopping) {
        return stopping.getAsBoolean() ? List.of() : Races.won(() -> book.claim(size));
    }

    /** Does what is to do and takes it off the list; what is on it still was not begun. */
    private void perform(Deque<Claim> todo, Map<ProcessKey, Set<LocalDate>> touched, BooleanSupplier stopping)
            throws Exception {
        var done = new DoneItems(book, this::process, (claim, e) -> failed(claim, e, stopping));
        try {
            while (!todo.isEmpty() && !stopping.getAsBoolean()) {
                var key = todo.element().process();
                var units = head(key, todo);
                var dates = touched.computeIfAbsent(key, k -> new TreeSet<>());
                // one process's alone: in which order things are read is for each to say
                ahead.over(units.stream().map(WorkUnit::tenant).toList(), () -> {
                    try (var batch = batch(key, units)) {
                        for (var i = 0; i < units.size() && !stopping.getAsBoolean(); i++) {
                            var claim = todo.remove();
                            done.recordBefore(claim);
                            perform(claim, batch, done, stopping);
                            ahead.forget(claim.unit().tenant());
                            dates.add(claim.unit().reportOn());
                        }
                    }
                    return null;
                });
            }
        } finally {
            done.recordAll();
        }
    }

    /** Those at the head that are of one process. */
    private static List<WorkUnit> head(ProcessKey key, Deque<Claim> todo) {
        return todo.stream()
                .takeWhile(claim -> claim.process() == key)
                .map(Claim::unit)
                .toList();
    }

    private BillingProcess.Batch batch(ProcessKey key, List<WorkUnit> units) throws Exception {
        var process = process(key);
        return callers.as(Caller.system(key.callerName()), () -> {
            try {
                return process.batch(units);
            } catch (RuntimeException e) {
                LOG.log(Level.INFO, "event work.each-alone process=" + key, e);
                return process::perform;
            }
        });
    }

    /** Where the database is away the lease runs out by itself. */
    private void giveBack(Claim claim) {
        try {
            book.release(claim);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "event work.not-given-back item=" + claim.itemId(), e);
        }
    }

    /** What fails while the server is taken down around it has not been tried: {@link LastWord} gives it back. */
    private void perform(Claim claim, BillingProcess.Batch batch, DoneItems done, BooleanSupplier stopping)
            throws Exception {
        callers.as(Caller.system(claim.process().callerName()), () -> {
            var begun = System.nanoTime();
            try {
                var outcome = scope.within(claim.unit().tenant(), () -> batch.perform(claim.unit()));
                done.add(claim, outcome, begun);
                ClaimSize.measured(claim, "done", begun);
            } catch (Exception e) {
                failed(claim, e, stopping);
                ClaimSize.measured(claim, "failed", begun);
            }
            return null;
        });
    }

    private void failed(Claim claim, Exception e, BooleanSupplier stopping) {
        if (!stopping.getAsBoolean()) {
            var reason = FailureText.of(claim.process(), e);
            DoneItems.recorded(() -> book.failed(claim, reason));
        }
    }

    /** A failure here loses nothing: it is done once more before the run is closed. */
    private void followUp(Map<ProcessKey, Set<LocalDate>> touched) throws Exception {
        for (var entry : touched.entrySet()) {
            callers.as(Caller.system(entry.getKey().callerName()), () -> {
                try {
                    process(entry.getKey()).afterSome(entry.getValue());
                } catch (Exception e) {
                    FailureText.of(entry.getKey(), e);
                }
                return null;
            });
        }
    }

    private BillingProcess process(ProcessKey key) {
        return BillingProcess.of(key, processes);
    }
}
