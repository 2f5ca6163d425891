package org.reckoner.report;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.Users;
import org.reckoner.event.Frequency;
import org.reckoner.event.Schedule;
import org.reckoner.event.WorkUnit;
import org.reckoner.invoicing.BilledTenants;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitReports;
import org.reckoner.usage.CallLine;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/** product.md 2, Activity reports: what was asked for is made once and mailed once, whoever is killed. */
@ExtendWith(ArquillianExtension.class)
class ReportsIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
    private static final String NOW = WaitingReports.NOW;
    private static final String DUE = WaitingReports.DUE;

    @Inject
    BilledTenants billed;

    @Inject
    Reports reports;

    @Inject
    ReportFiles files;

    @Inject
    ReportRuns runs;

    @Inject
    ReportTransactions transactions;

    @Inject
    WaitingReports waiting;

    @Inject
    ReportSettings settings;

    @Inject
    DueReports due;

    @Inject
    UsageReportProcess process;

    @Inject
    UnitReportProcess unitProcess;

    @Inject
    UnitReportOrders orders;

    @Inject
    UnitReports unitReports;

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    Users users;

    @Inject
    CallRecords calls;

    @Inject
    Database database;

    @Inject
    Together together;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "agent", 2, LicenceLevel.CX1, DAY.toString());
    }

    @Test
    void everyUsageReportSaysWhatIsCounted() throws Exception {
        var start = Instant.parse("2026-01-20T10:00:00Z");
        as.ownerIn(
                tenant,
                () -> calls.take(List.of(new CallLine(
                        1,
                        new CallRecord(
                                "=c1",
                                CallDirection.INBOUND,
                                "DID",
                                "+4930123",
                                "",
                                "",
                                start,
                                start.plusSeconds(61),
                                "",
                                "")))));
        assertEquals(
                "Licence,E-mail,User,First billable log-in (UTC)|CX1,,agent0,2026-01-20T09:00:00Z"
                        + "|CX1,,agent1,2026-01-20T09:00:00Z",
                made(ReportKind.BILLABLE_USAGE));
        assertEquals(
                "Date,Licence,Users,Peak of users at once,Peak at (UTC),Minutes at the peak"
                        + "|2026-01-20,All,2,2,2026-01-20T09:00:00Z,60.00"
                        + "|2026-01-20,CX1,2,2,2026-01-20T09:00:00Z,60.00",
                made(ReportKind.CONCURRENT_USAGE));
        assertEquals(
                "Date,User,E-mail,Licence,Seconds,Hours|2026-01-20,agent0,,CX1,3600,1.00"
                        + "|2026-01-20,agent1,,CX1,3600,1.00",
                made(ReportKind.USER_HOURS));
        assertEquals("Date,Resource,Quantity", made(ReportKind.RESOURCE_USAGE));
        // no contract has a rate for it, and no spreadsheet takes its id for a formula
        assertTrue(
                made(ReportKind.VOICE_USAGE)
                        .endsWith("Rate per minute,Cost,Currency|'=c1,,,,DID,INBOUND,2026-01-20T10:00:00Z,"
                                + "2026-01-20T10:01:01Z,61,,,,,"),
                () -> "the report of calls is another");
    }

    /** More than one query gives; many begin at the same moment. */
    @Test
    void theReportOfCallsHasEachOfThemOnceByTheirStart() throws Exception {
        var start = Instant.parse("2026-01-20T10:00:00Z");
        var lines = new ArrayList<CallLine>();
        var expected = new ArrayList<String>();
        for (var i = 0; i < 2500; i++) {
            var key = "c%04d".formatted(i);
            var at = start.plusSeconds(i / 700);
            var call = new CallRecord(
                    key, CallDirection.INBOUND, "DID", "+4930123", "", "", at, at.plusSeconds(60), "", "");
            lines.add(new CallLine(i, call));
            expected.add(key + ",,,,DID,INBOUND," + at + "," + at.plusSeconds(60) + ",60,,,,,");
        }
        Collections.shuffle(lines, new Random(1));
        as.ownerIn(tenant, () -> calls.take(lines));
        var made = List.of(made(ReportKind.VOICE_USAGE).split("\\|"));
        assertEquals(expected, made.subList(1, made.size()));
    }

    private String made(ReportKind kind) throws Exception {
        return clock.at(NOW, () -> {
            long id = as.administrator(tenant, () -> reports.askForUsage(kind, DAY, DAY));
            awaitMade(id);
            assertRefused(
                    PlatformProblem.NOT_FOUND, () -> as.someone(Role.ADMIN, new TenantId(1), () -> reports.file(id)));
            return content(id);
        });
    }

    private String content(long id) throws Exception {
        return as.administrator(tenant, () -> {
            var out = new ByteArrayOutputStream();
            files.copy(reports.file(id), out);
            assertEquals(reports.file(id).bytes(), out.size());
            return out.toString(StandardCharsets.UTF_8).strip().replace("\r\n", "|");
        });
    }

    private long scheduled() throws Exception {
        return waiting.make(tenant);
    }

    @Test
    void aReportOfANodeThatDiedIsBegunAnewAndMailedOnce() throws Exception {
        var id = scheduled();
        var dead = billed.asTheRun(tenant, () -> transactions.claim(id)).orElseThrow();
        assertFalse(billed.<Boolean>asTheRun(tenant, () -> runs.makeScheduled(id)), "it is the other node's");
        write("update report set lease_until = '2020-01-01 00:00:00' where tenant_id = ?");
        assertTrue(billed.<Boolean>asTheRun(tenant, () -> runs.makeScheduled(id)));
        assertFalse(billed.<Boolean>asTheRun(tenant, () -> runs.makeScheduled(id)));
        assertThrows(
                ReportTransactions.Lost.class,
                () -> billed.asTheRun(tenant, () -> {
                    transactions.finish(dead, new ReportRow.Progress(1, 1, 1, 1));
                    return null;
                }));
        assertEquals(2, count("select count(*) from mail where tenant_id = ? and kind = 'REPORT'"));
        assertEquals(1, count("select count(distinct file_version) from report_chunk where tenant_id = ?"));
        assertTrue(content(id).startsWith("Date,User"));
        assertEquals(
                LocalDate.of(2026, 2, 9),
                as.administrator(tenant, () -> reports.get(id).from()));
    }

    @Test
    void twoNodesMakeItOnceAndTheDayAfterAnother() throws Exception {
        scheduled();
        var unit = new WorkUnit(tenant, LocalDate.of(2026, 2, 10));
        var outcomes = clock.at(
                DUE,
                () -> together.run(
                        () -> billed.asTheRun(
                                tenant, () -> process.perform(unit).key()),
                        () -> billed.asTheRun(
                                tenant, () -> process.perform(unit).key())));
        assertEquals(
                new TreeSet<>(List.of("outcome.reports.made", "outcome.reports.nothing")), new TreeSet<>(outcomes));
        assertEquals(2, count("select count(*) from mail where tenant_id = ? and kind = 'REPORT'"));
        clock.at("2026-02-11T07:00:00Z", () -> billed.asTheRun(tenant, () -> process.perform(unit)));
        assertEquals(4, count("select count(*) from mail where tenant_id = ? and kind = 'REPORT'"));
    }

    @Test
    void whatIsCancelledIsNotMadeAndWhatIsOldIsDeleted() throws Exception {
        var id = scheduled();
        var work = billed.asTheRun(tenant, () -> transactions.claim(id)).orElseThrow();
        as.administrator(tenant, () -> {
            assertRefused(ReportProblem.STILL_OPEN, () -> reports.delete(id));
            reports.cancel(id);
            assertRefused(ReportProblem.NOT_OPEN, () -> reports.cancel(id));
            return null;
        });
        assertThrows(
                ReportTransactions.Lost.class,
                () -> billed.asTheRun(tenant, () -> {
                    transactions.note(work, new ReportRow.Progress(1, 2, 0, 0));
                    return null;
                }));
        as.administrator(tenant, () -> {
            settings.keep(3, 0);
            assertRefused(PlatformProblem.STALE, () -> settings.keep(4, 0));
            return null;
        });
        assertEquals(0, billed.<Integer>asTheRun(tenant, due::deleteOutdated));
        write("update report set finished_at = '2020-01-01 00:00:00' where tenant_id = ?");
        assertEquals(1, billed.<Integer>asTheRun(tenant, due::deleteOutdated));
        assertEquals(
                0,
                as.administrator(
                                tenant,
                                () -> reports.page(ReportFamily.USAGE, 0, 20).total())
                        .intValue());
    }

    /** rating.md 7: the units and what is in none add up to what the period cost. */
    @Test
    void theReportOfBillingUnitsComesAfterThePeriodsInvoiceAndAddsUp() throws Exception {
        var first = LocalDate.of(2026, 1, 15);
        clock.at(
                NOW,
                () -> as.administrator(tenant, () -> {
                    var care = units.add("Care");
                    assignments.assignUsers(
                            care, Choice.of(users.ids(List.of("agent0")).values()), first);
                    var daily = new Schedule(Frequency.DAILY, LocalTime.of(6, 0), ZoneOffset.UTC);
                    orders.schedule(
                            new ScheduleOrder(
                                    ReportKind.BILLING_UNITS,
                                    ReportFormat.CSV,
                                    null,
                                    daily,
                                    List.of("anna@tenant.example")),
                            "");
                    return null;
                }));
        billed.run(tenant, "2026-02-15T09:00:00Z");
        var unit = new WorkUnit(tenant, LocalDate.of(2026, 2, 16));
        for (var expected : List.of("outcome.unit-reports.made", "outcome.reports.nothing")) {
            var got = clock.at(
                    "2026-02-16T07:00:00Z",
                    () -> billed.asTheRun(
                            tenant, () -> unitProcess.perform(unit).key()));
            assertEquals(expected, got);
        }
        var page = as.administrator(tenant, () -> reports.page(ReportFamily.UNITS, 0, 20));
        assertEquals(1, page.total());
        assertEquals(
                "Billing unit,Usage or recurring,Category,Product,Currency,Amount"
                        + "|Care,Recurring,Licences,CX1,USD,20.00|Unassigned,Recurring,Licences,CX1,USD,180.00"
                        + "|Total,,,,USD,200.00",
                content(page.rows().get(0).id()));
        assertEquals(1, count("select count(*) from mail where tenant_id = ? and kind = 'REPORT'"));
        for (var format : List.of(ReportFormat.XLSX, ReportFormat.PDF)) {
            long id = as.administrator(
                    tenant, () -> orders.ask(unitReports.period(null).key(), "care", format));
            awaitMade(id);
            var beginning = format == ReportFormat.XLSX ? "PK" : "%PDF";
            assertTrue(content(id).startsWith(beginning), format.name());
        }
        long focus = clock.at(
                NOW.replace("02-10", "02-16"),
                () -> as.administrator(tenant, () -> reports.askForUsage(ReportKind.FOCUS, first, first)));
        awaitMade(focus);
        var lines = content(focus).split("\\|");
        assertEquals(String.join(",", FocusRow.COLUMNS), lines[0]);
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith("180.00,") && lines[2].startsWith("20.00,"), () -> String.join("\n", lines));
        assertTrue(lines[2].contains(",Care,\"{\"\"BillingUnit\"\": \"\"Care\"\"}\",Care,"), lines[2]);
        as.administrator(tenant, () -> {
            assertRefused("unit", ReportProblem.NO_SUCH_UNIT, () -> orders.ask(null, "Nobody", ReportFormat.CSV));
            return null;
        });
    }

    private void awaitMade(long id) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> as.administrator(tenant, () -> reports.get(id).state() == ReportState.DONE));
    }

    private void write(String sql) {
        database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                statement.setLong(1, tenant.value());
                return statement.executeUpdate();
            }
        });
    }

    private int count(String sql) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
