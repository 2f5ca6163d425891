package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;

/** Makes the billing unit reports that schedules want, as soon as a period is divided and their hour has come. */
@ApplicationScoped
public class UnitReportProcess implements BillingProcess {
    @Inject
    DueReports due;

    @Inject
    ScheduledReports scheduled;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.BILLING_UNIT_REPORTS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> found) throws Exception {
        scheduled.plan(ReportFamily.UNITS, found);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) throws Exception {
        var made = scheduled.make(ReportFamily.UNITS, due::orderOfUnits);
        return made == 0
                ? Outcome.unchanged("outcome.reports.nothing")
                : Outcome.done("outcome.unit-reports.made", made);
    }
}
