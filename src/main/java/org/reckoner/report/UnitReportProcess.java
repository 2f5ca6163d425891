package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.settings.BusinessClock;

/** Makes the billing unit reports that schedules want, as soon as a period is divided and their hour has come. */
@ApplicationScoped
public class UnitReportProcess implements BillingProcess {
    @Inject
    DueReports due;

    @Inject
    ReportRuns runs;

    @Inject
    EveryTenant tenants;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.BILLING_UNIT_REPORTS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> found) throws Exception {
        var today = List.of(clock.today(ZoneOffset.UTC));
        tenants.plan(null, () -> due.isAny(ReportFamily.UNITS) ? today : List.of(), found);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) throws Exception {
        Races.won(() -> {
            due.orderOfUnits();
            return null;
        });
        var made = 0;
        for (var id : due.waiting(ReportFamily.UNITS)) {
            made += runs.makeScheduled(id) ? 1 : 0;
        }
        return made == 0
                ? Outcome.unchanged("outcome.reports.nothing")
                : Outcome.done("outcome.unit-reports.made", made);
    }
}
