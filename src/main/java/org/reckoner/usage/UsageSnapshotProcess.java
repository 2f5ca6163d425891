package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;

/** Counts every tenant's finished local dates (rating.md 4.4), and again those for which usage has arrived since. */
@ApplicationScoped
public class UsageSnapshotProcess implements BillingProcess {
    @Inject
    DailyFigures figures;

    @Inject
    FinishedDays days;

    @Inject
    EveryTenant tenants;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.USAGE_SNAPSHOT;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) {
        tenants.planTogether(null, some -> days.due(some, request.from(), request.until()), due);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var taken = Races.won(() -> figures.take(unit.reportOn()));
        var figure = taken.figure();
        if (taken.changed() && taken.usersBefore() != null) {
            return Outcome.done(
                    "outcome.snapshot.again",
                    taken.causeKey(),
                    figure.maxUsers(),
                    figure.peakUsers(),
                    taken.usersBefore(),
                    figure.revision());
        }
        return taken.changed()
                ? Outcome.done("outcome.snapshot.taken", figure.maxUsers(), figure.peakUsers())
                : Outcome.unchanged("outcome.snapshot.unchanged", figure.maxUsers(), figure.peakUsers());
    }
}
