package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reckoner.event.Frequency;
import org.reckoner.event.Schedule;
import org.reckoner.invoicing.BilledTenants;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.platform.TenantId;

/** Reports that a schedule has ordered, and that wait for their process to make them. */
@ApplicationScoped
public class WaitingReports {
    static final String NOW = "2026-02-10T05:00:00Z";
    static final String DUE = "2026-02-10T07:00:00Z";

    @Inject
    ReportSchedules schedules;

    @Inject
    DueReports due;

    @Inject
    BilledTenants billed;

    @Inject
    TestClock clock;

    @Inject
    As as;

    /** A daily one for two people, and the report it has ordered by seven o'clock. */
    public long make(TenantId tenant) throws Exception {
        var daily = new Schedule(Frequency.DAILY, LocalTime.of(6, 0), ZoneOffset.UTC);
        clock.at(
                NOW,
                () -> as.administrator(tenant, () -> {
                    schedules.add(new ScheduleOrder(
                            ReportKind.USER_HOURS,
                            ReportFormat.CSV,
                            null,
                            daily,
                            List.of("anna@tenant.example", "Bo@tenant.example", "anna@tenant.example")));
                    return null;
                }));
        return clock.at(
                DUE,
                () -> billed.asTheRun(tenant, () -> {
                    assertTrue(due.isAny(ReportFamily.USAGE));
                    due.order();
                    due.order();
                    var ordered = due.waiting(ReportFamily.USAGE);
                    assertEquals(1, ordered.size());
                    return ordered.get(0);
                }));
    }
}
