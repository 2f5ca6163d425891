package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.Races;
import org.reckoner.settings.BusinessClock;

/** What both processes of reports do: look for tenants whose schedules are due, have their reports ordered once, and make them. */
@ApplicationScoped
class ScheduledReports {
    @Inject
    DueReports due;

    @Inject
    ReportRuns runs;

    @Inject
    EveryTenant tenants;

    @Inject
    BusinessClock clock;

    void plan(ReportFamily family, Consumer<WorkUnit> found) throws Exception {
        var today = List.of(clock.today(ZoneOffset.UTC));
        tenants.plan(null, () -> due.isAny(family) ? today : List.of(), found);
    }

    /**
     * Makes what is due of the tenant the thread is in.
     *
     * @param order orders it; where another node does the same at the same moment the database lets one
     * @return how many were made here
     */
    int make(ReportFamily family, Runnable order) throws Exception {
        Races.won(() -> {
            order.run();
            return null;
        });
        var made = 0;
        for (var id : due.waiting(family)) {
            made += runs.makeScheduled(id) ? 1 : 0;
        }
        return made;
    }
}
