package org.reckoner.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a feature brings to have it run: a CDI bean, found by its key. Called by the timers as the system, outside any
 * transaction; it calls transactional boundaries itself.
 */
public interface BillingProcess {
    ProcessKey key();

    /** The one of a key. */
    static BillingProcess of(ProcessKey key, Iterable<BillingProcess> all) {
        for (var process : all) {
            if (process.key() == key) {
                return process;
            }
        }
        throw new IllegalStateException("no feature brings " + key);
    }

    /** Names the work there is, tenant by tenant, in a stable order. Called in no tenant's scope. */
    void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception;

    /**
     * Does one unit inside its tenant's scope. May be called again for the same unit, after a crash even while it was half
     * done, and must end the same.
     *
     * @throws org.reckoner.platform.RuleViolation for what a person can mend; the run page shows its text
     */
    Outcome perform(WorkUnit unit) throws Exception;

    /** Units of several tenants that are done one after the other; what they need was got ready for all of them at once. */
    interface Batch extends AutoCloseable {
        /** Does one of the units as {@link BillingProcess#perform} does, inside its tenant's scope. */
        Outcome perform(WorkUnit unit) throws Exception;

        /** Gives back what was got ready for units that were not done. */
        @Override
        default void close() {}
    }

    /**
     * Gets ready for some units what is cheaper for many at once, in no tenant's scope. What fails here is no unit's fault: each
     * is then performed alone.
     */
    default Batch batch(List<WorkUnit> units) {
        return this::perform;
    }

    /**
     * Records what some units have left to record ({@link Outcome#with}), of several tenants, in the one transaction that
     * records their outcomes: both or neither. Where it fails it is called again for each alone.
     */
    default void record(List<?> notes) {}

    /** Called on a node after some units of these dates were done there; what fails here is done before the close. */
    default void afterSome(Set<LocalDate> dates) throws Exception {}

    /**
     * Called by one node when all units of a run are finished.
     *
     * @return whether the run may be closed; if not, it is asked again shortly
     */
    default boolean settle(Set<LocalDate> dates) throws Exception {
        return true;
    }
}
