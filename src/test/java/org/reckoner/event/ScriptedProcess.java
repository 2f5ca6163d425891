package org.reckoner.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** A process that does as a test says, and remembers what it was asked to do. */
final class ScriptedProcess implements BillingProcess {
    final List<WorkUnit> due = new ArrayList<>();
    final List<WorkUnit> performed = new ArrayList<>();
    final Map<WorkUnit, Callable<Outcome>> otherwise = new HashMap<>();
    final List<List<WorkUnit>> together = new ArrayList<>();
    Runnable whileListing = () -> {};
    Runnable whileGettingReady = () -> {};
    int closed;
    int settled;

    @Override
    public ProcessKey key() {
        return ProcessKey.USAGE_SNAPSHOT;
    }

    @Override
    public void plan(PlanRequest request, Consumer<WorkUnit> consumer) {
        due.forEach(consumer);
        whileListing.run();
    }

    @Override
    public Batch batch(List<WorkUnit> units) {
        whileGettingReady.run();
        together.add(units);
        return new Batch() {
            @Override
            public Outcome perform(WorkUnit unit) throws Exception {
                return ScriptedProcess.this.perform(unit);
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public Outcome perform(WorkUnit unit) throws Exception {
        performed.add(unit);
        return otherwise
                .getOrDefault(unit, () -> Outcome.done("outcome.snapshot.taken", 1, 1))
                .call();
    }

    @Override
    public boolean settle(Set<LocalDate> dates) {
        settled++;
        return true;
    }
}
