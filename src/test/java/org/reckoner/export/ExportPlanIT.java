package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.event.PlanRequest;
import org.reckoner.it.As;
import org.reckoner.it.SampleLogIns;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;
import org.reckoner.usage.DailyFigures;
import org.reckoner.usage.DueDays;
import org.reckoner.usage.FinishedDays;

/** Which tenant-days are exported, and from when on. */
@ExtendWith(ArquillianExtension.class)
class ExportPlanIT {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Inject
    ExportBench bench;

    @Inject
    Exports exports;

    @Inject
    DailyFigures figures;

    @Inject
    DueDays dueDays;

    @Inject
    SampleTenants samples;

    @Inject
    SampleLogIns logIns;

    @Inject
    Tenants tenants;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private Path root;
    private LocalDate date;

    @BeforeEach
    void open() throws Exception {
        root = bench.open();
        date = ExportBench.freshDate();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void everyDateFromTheFirstUsageOnIsDueAndADateWithoutUsageHasARecordWithZeroes() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, UTC);
        logIns.take(tenant, on(date, "AVI"), on(date.plusDays(3), "BOB"));

        var asked = new PlanRequest(date.minusDays(5), date.plusDays(4));
        assertEquals(
                List.of(date, date.plusDays(1), date.plusDays(2), date.plusDays(3), date.plusDays(4)),
                bench.planned(tenant, asked));
        bench.export(tenant, date.plusDays(1));
        var record = bench.record(root, tenant, date.plusDays(1));
        assertEquals(List.of("0", "0", "", ""), record.subList(9, 13));
        assertEquals(List.of("1 STORED FIRST"), bench.versions(tenant, date.plusDays(1)));
    }

    @Test
    void aTenantThatWasNeverUsedHasNothingDue() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, UTC);

        assertEquals(List.of(), bench.planned(tenant, PlanRequest.DUE));
        assertEquals(List.of(), bench.planned(tenant, new PlanRequest(date, date.plusDays(3))));
    }

    @Test
    void whatIsDueIsWhatIsMissingOrChanged() throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, UTC);
        logIns.take(tenant, on(date, "AVI"), on(date.plusDays(1), "AVI"), on(date.plusDays(2), "AVI"));

        clock.at(date.plusDays(4) + "T12:00:00Z", () -> {
            var all = List.of(date, date.plusDays(1), date.plusDays(2), date.plusDays(3));
            assertEquals(all, bench.planned(tenant, PlanRequest.DUE));
            bench.export(tenant, date);
            bench.export(tenant, date.plusDays(2));
            bench.export(tenant, date.plusDays(3));
            assertEquals(List.of(date.plusDays(1)), bench.planned(tenant, PlanRequest.DUE));

            logIns.take(tenant, on(date, "LATE"));
            assertEquals(List.of(date, date.plusDays(1)), bench.planned(tenant, PlanRequest.DUE));
            bench.export(tenant, date);
            bench.export(tenant, date.plusDays(1));
            assertEquals(List.of(), bench.planned(tenant, PlanRequest.DUE));
            assertEquals(
                    all, bench.planned(tenant, new PlanRequest(date, date.plusDays(9))), "named dates are done again");
            return null;
        });
    }

    /** The past is looked at by its sums alone, as long as they say that all of it is as it should be. */
    @Test
    void theDistantPastIsDueWhereAnythingOfItIsNotAsItShouldBe() throws Exception {
        var first = LocalDate.of(2015, 1, 5);
        var last = first.plusDays(24);
        var tenant = samples.inUse(Billable.PURECONNECT, UTC);
        logIns.take(tenant, on(first, "AVI"), on(last, "AVI"));
        assertTrue(first.plusDays(5).isBefore(last.minusDays(FinishedDays.RECENT)), "all of these is the distant past");

        clock.at(last.plusDays(1) + "T12:00:00Z", () -> {
            assertEquals(first.datesUntil(last.plusDays(1)).toList(), due(tenant));
            for (var each : due(tenant)) {
                bench.perform(tenant, each);
            }
            assertEquals(List.of(), due(tenant));

            logIns.take(tenant, on(first.plusDays(2), "LATE"));
            assertEquals(List.of(first.plusDays(2)), due(tenant), "usage arrived");
            assertEquals(List.of(first.plusDays(2)), dueDays.of(tenant, null, null));
            bench.inside(tenant, () -> figures.take(first.plusDays(2)));
            assertEquals(List.of(), dueDays.of(tenant, null, null));
            assertEquals(List.of(first.plusDays(2)), due(tenant), "counted, and not exported again");
            bench.perform(tenant, first.plusDays(2));
            assertEquals(List.of(), due(tenant));

            var key = bench.rows(tenant, first.plusDays(3)).get(0).split(" ")[4];
            bench.inside(tenant, () -> {
                exports.notKept(first.plusDays(3), key);
                return null;
            });
            assertEquals(List.of(first.plusDays(3)), due(tenant), "the store has lost it");
            bench.perform(tenant, first.plusDays(3));

            logIns.take(tenant, on(first.minusDays(2), "EARLIER"));
            assertEquals(List.of(first.minusDays(2), first.minusDays(1)), due(tenant), "it begins earlier");
            bench.perform(tenant, first.minusDays(2));
            assertEquals(List.of(first.minusDays(1)), due(tenant), "as many as before, and one is missing");
            return null;
        });
        clock.at(last.plusDays(3) + "T12:00:00Z", () -> {
            assertEquals(List.of(first.minusDays(1), last.plusDays(1), last.plusDays(2)), due(tenant));
            bench.perform(tenant, first.minusDays(1));
            assertEquals(List.of(last.plusDays(1), last.plusDays(2)), due(tenant));
            assertEquals(
                    List.of(first, first.plusDays(1)),
                    bench.planned(tenant, new PlanRequest(first, first.plusDays(1))),
                    "named dates are done again");
            return null;
        });
    }

    private List<LocalDate> due(TenantId tenant) throws Exception {
        return bench.planned(tenant, PlanRequest.DUE);
    }

    /** London's clocks go forward on the first date and back on the second; in São Paulo midnight itself does not exist. */
    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2003-03-30, 2003-03-30T23:59:59.999999Z, 2003-03-31T00:00:00Z",
        "Europe/London, 2003-10-26, 2003-10-27T00:59:59.999999Z, 2003-10-27T01:00:00Z",
        "America/New_York, 2003-04-06, 2003-04-07T04:59:59.999999Z, 2003-04-07T05:00:00Z",
        "America/Sao_Paulo, 2003-10-18, 2003-10-19T03:59:59.999999Z, 2003-10-19T04:00:00Z",
        "Asia/Jerusalem, 2003-06-01, 2003-06-01T21:59:59.999999Z, 2003-06-01T22:00:00Z"
    })
    void aDateIsDueOneHourAfterItsLocalMidnight(ZoneId zone, LocalDate on, String before, String then)
            throws Exception {
        var tenant = samples.inUse(Billable.PURECONNECT, zone);
        logIns.take(tenant, on(on, "AVI"));

        assertEquals(List.of(), clock.at(before, () -> bench.planned(tenant, PlanRequest.DUE)));
        assertEquals(List.of(on), clock.at(then, () -> bench.planned(tenant, PlanRequest.DUE)));
        assertEquals(
                List.of(),
                clock.at(before, () -> bench.planned(tenant, new PlanRequest(on, on))),
                "a date that is named waits too");
    }

    @Test
    void aSuspendedTenantIsExportedAClosedOneUpToItsLastDate() throws Exception {
        var suspended = used(Billable.PURECONNECT);
        var closed = used(Billable.PURECONNECT);
        as.owner(() -> {
            tenants.suspend(suspended.value(), tenants.file(suspended.value()).version());
            return null;
        });
        var earlier = used(Billable.PURECONNECT);
        close(closed, date);
        close(earlier, date.minusDays(1));

        assertEquals(List.of(date), bench.planned(suspended, new PlanRequest(date, date)));
        clock.at(date.plusDays(2) + "T12:00:00Z", () -> {
            assertEquals(List.of(date), bench.planned(closed, new PlanRequest(date, date)));
            assertEquals(List.of(), bench.planned(earlier, new PlanRequest(date, date)));
            return null;
        });
    }

    @Test
    void aTenantThatIsBilledOtherwiseIsNotExported() throws Exception {
        for (var billable : List.of(Billable.NONE, Billable.SALESFORCE)) {
            assertEquals(List.of(), bench.planned(used(billable), new PlanRequest(date, date)));
        }
    }

    private void close(TenantId tenant, LocalDate on) throws Exception {
        clock.at(
                on + "T12:00:00Z",
                () -> as.owner(() -> {
                    tenants.close(tenant.value(), tenants.file(tenant.value()).version());
                    return null;
                }));
    }

    private TenantId used(Billable billable) throws Exception {
        var tenant = samples.inUse(billable, UTC);
        logIns.take(tenant, on(date, "AVI"));
        return tenant;
    }

    private static String on(LocalDate date, String user) {
        return "%s %sT12:00:00Z %sT13:00:00Z".formatted(user, date, date);
    }
}
