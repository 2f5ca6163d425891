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

/** Makes the usage reports that schedules want, tenant by tenant, and deletes what is older than the tenant keeps. */
@ApplicationScoped
public class UsageReportProcess implements BillingProcess {
    @Inject
    DueReports due;

    @Inject
    ScheduledReports scheduled;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.USAGE_REPORTS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> found) throws Exception {
        scheduled.plan(ReportFamily.USAGE, found);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) throws Exception {
        var deleted = 0;
        for (var some = due.deleteOutdated(); some > 0; some = due.deleteOutdated()) {
            deleted += some;
        }
        var made = scheduled.make(ReportFamily.USAGE, due::order);
        return made + deleted == 0
                ? Outcome.unchanged("outcome.reports.nothing")
                : Outcome.done("outcome.reports.made", made, deleted);
    }
}
