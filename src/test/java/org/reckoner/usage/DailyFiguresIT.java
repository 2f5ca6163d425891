package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.demo.SampleUsage;
import org.reckoner.directory.UserImport;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.WorkUnit;
import org.reckoner.it.As;
import org.reckoner.it.Counted;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.period.LocalDays;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Races;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.tenant.Billable;
import org.reckoner.vectors.Vectors;

@ExtendWith(ArquillianExtension.class)
class DailyFiguresIT {
    private static final ZoneId JERUSALEM = ZoneId.of("Asia/Jerusalem");
    private static final String USERS = "user_id,name,email,licence,licence_from";
    private static final String SESSIONS = "session_id,user_id,login_at,logout_at,client";
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);

    @Inject
    DueDays dueDays;

    @Inject
    FigureStore store;

    @Inject
    DailyFigures figures;

    @Inject
    DayReports reports;

    @Inject
    UsageSnapshotProcess process;

    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, JERUSALEM);
    }

    private void importUsers(String... lines) throws Exception {
        try (var file = CsvFile.of(lines)) {
            as.administrator(tenant, () -> users.importAll(file.path(), file));
        }
    }

    private void importSessions(String... lines) throws Exception {
        try (var file = CsvFile.of(lines)) {
            as.administrator(tenant, () -> sessions.importGoodRows(file.path(), file));
            assertEquals(List.of(), file.bad());
        }
    }

    private Taken take(LocalDate date) throws Exception {
        return as.administrator(tenant, () -> Races.won(() -> figures.take(date)));
    }

    private List<String> userIds(LocalDate date) throws Exception {
        var ids = new ArrayList<String>();
        return as.administrator(tenant, () -> {
            figures.eachUserId(date, ids::add);
            return ids;
        });
    }

    private List<LocalDate> due() throws Exception {
        return dueDays.of(tenant, null, null);
    }

    @Test
    void theBanksFirstWeekIsCountedAsTheVectorsSay() throws Exception {
        var folder = Path.of(System.getProperty("reckoner.realData", "absent"));
        assumeTrue(Files.isDirectory(folder), "the real month is not there");
        as.administrator(tenant, () -> {
            try (var log = CsvFile.of("")) {
                assertEquals(
                        24, users.importAll(folder.resolve("users.csv"), log).added());
                assertEquals(
                        463,
                        sessions.importAll(folder.resolve("sessions.csv"), log).added());
                assertEquals(
                        463,
                        sessions.importAll(folder.resolve("sessions.csv"), log).unchanged());
            }
            return null;
        });
        for (var day :
                Vectors.object("bank-first-week.json").getJsonArray("days").getValuesAs(v -> v.asJsonObject())) {
            var date = LocalDate.parse(day.getString("date"));
            var figure = take(date).figure();
            var expected = day.getJsonArray("userIds").getValuesAs(JsonString::getString);
            assertEquals(day.getInt("maxUsers"), figure.maxUsers());
            assertEquals(expected, userIds(date));
            assertEquals(day.getInt("peak"), figure.peakUsers());
            assertEquals(Instant.parse(day.getString("peakAt")), figure.peakAt());
            assertEquals(Duration.ofSeconds(day.getInt("secondsAtPeak")), figure.timeAtPeak());
            assertFalse(take(date).changed(), "the same input gives the same figures");
        }
    }

    @Test
    void sampleUsageIsCountedLikeByHandOverAChangeOfClocks() throws Exception {
        var zone = ZoneId.of("America/New_York");
        tenant = samples.inUse(Billable.PURECONNECT, zone);
        var sample = new SampleUsage(7, 40, zone, LocalDate.of(2024, 3, 8), LocalDate.of(2024, 3, 12));
        var userLines = new StringBuilder();
        var sessionLines = new StringBuilder();
        sample.writeUsers(userLines);
        sample.writeSessions(sessionLines);
        importUsers(userLines.toString().split("\n"));
        importSessions(sessionLines.toString().split("\n"));

        for (var date = sample.from(); !date.isAfter(sample.until()); date = date.plusDays(1)) {
            var span = LocalDays.span(date, zone);
            var expected = new TreeSet<String>();
            sessionLines.toString().lines().skip(1).map(line -> line.split(",")).forEach(session -> {
                if (Instant.parse(session[2]).isBefore(span.until())
                        && Instant.parse(session[3]).isAfter(span.from())) {
                    expected.add(session[1]);
                }
            });
            var figure = take(date).figure();
            assertEquals(expected.size(), figure.maxUsers());
            assertEquals(List.copyOf(expected), userIds(date));
            assertEquals(
                    figure.maxUsers(),
                    figure.levels().stream()
                            .mapToInt(DailyFigure.Level::maxUsers)
                            .sum());
        }
        assertEquals(
                276,
                as.administrator(tenant, () -> reports.curve(LocalDate.of(2024, 3, 10)))
                        .maxima()
                        .size(),
                "23 hours of five minutes");
    }

    @Test
    void datesAreDueFromTheFirstUsageToTheLastFinishedOne() throws Exception {
        assertEquals(List.of(), due());
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-01-31T22:00:00Z,2024-02-01T06:00:00Z,DESKTOP");

        var due = due();
        assertEquals(FIRST, due.get(0), "22:00 UTC is midnight in Jerusalem");
        assertEquals(as.administrator(tenant, () -> figures.lastFinished()), due.get(due.size() - 1));
        assertEquals(1, take(FIRST).figure().maxUsers());
        assertEquals(0, take(FIRST.plusDays(1)).figure().maxUsers(), "a day without usage is counted too");
        assertEquals(FIRST.plusDays(2), due().get(0));
        assertEquals(List.of(FIRST, FIRST.plusDays(1)), dueDays.of(tenant, FIRST.minusDays(9), FIRST.plusDays(1)));
    }

    @Test
    void lateDataOpensTheDayAgain() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z", "eli,Eli,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        assertTrue(take(FIRST).changed());
        assertFalse(due().contains(FIRST));

        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        assertFalse(due().contains(FIRST), "what was there already opens nothing");

        importSessions(SESSIONS, "s2,eli,2024-02-01T05:30:00Z,2024-02-01T06:00:00Z,DESKTOP");
        assertTrue(due().contains(FIRST));
        var again = take(FIRST);
        assertTrue(again.changed());
        assertEquals(2, again.figure().revision());
        assertEquals(Set.of(DayCause.LATE_SESSIONS), again.causes());
        assertEquals(1, again.usersBefore());
        assertEquals(2, again.figure().peakUsers());
        assertEquals(Instant.parse("2024-02-01T05:30:00Z"), again.figure().peakAt());
        assertFalse(due().contains(FIRST));
        assertEquals(List.of("anat", "eli"), userIds(FIRST));

        importSessions(SESSIONS, "s3,eli,2024-02-01T05:40:00Z,2024-02-01T05:50:00Z,WEB");
        assertFalse(take(FIRST).changed(), "a session inside another one changes no figure");
        assertFalse(due().contains(FIRST));
    }

    @Test
    void whatArrivesBetweenTwoTenantsOfOneTickIsCounted() throws Exception {
        var other = samples.inUse(Billable.PURECONNECT, JERUSALEM);
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z", "eli,Eli,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        ahead.over(List.of(other, tenant), () -> {
            as.administrator(other, () -> Races.won(() -> figures.take(FIRST)));
            importSessions(SESSIONS, "s2,eli,2024-02-01T05:30:00Z,2024-02-01T06:00:00Z,DESKTOP");
            assertEquals(2, take(FIRST).figure().maxUsers());
            return null;
        });
    }

    @Test
    void everyCountThatBroughtOtherFiguresSaysWhy() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z", "eli,Eli,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,,DESKTOP");
        assertEquals(Set.of(DayCause.FIRST), take(FIRST).causes());
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        assertEquals(Set.of(DayCause.ENDED_SESSIONS), take(FIRST).causes());
        importSessions(SESSIONS, "s2,eli,2024-02-01T05:30:00Z,2024-02-01T06:00:00Z,DESKTOP");
        importUsers(USERS, "anat,Anat,,CX3,2024-01-31T00:00:00Z");
        assertEquals(
                Set.of(DayCause.LATE_SESSIONS, DayCause.CHANGED_LICENCES),
                take(FIRST).causes());
        assertEquals(Set.of(), take(FIRST).causes());

        var history = as.administrator(tenant, () -> store.history(FIRST, 10));
        assertEquals(
                List.of("3 [LATE_SESSIONS, CHANGED_LICENCES] 2", "2 [ENDED_SESSIONS] 1", "1 [FIRST] 1"),
                history.stream()
                        .map(count -> count.revision() + " " + count.causes() + " " + count.maxUsers())
                        .toList());
    }

    @Test
    void anotherLicenceInThePastOpensTheDaysSince() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(
                SESSIONS,
                "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP",
                "s2,anat,2024-02-03T05:00:00Z,2024-02-03T06:00:00Z,DESKTOP");
        take(FIRST);
        take(FIRST.plusDays(2));
        importUsers(USERS, "anat,Anat,,CX3,2024-02-02T00:00:00Z");

        assertFalse(due().contains(FIRST));
        assertTrue(due().contains(FIRST.plusDays(2)));
        assertEquals(
                LicenceLevel.CX3,
                take(FIRST.plusDays(2)).figure().levels().get(0).level());
    }

    @Test
    void twoWhoCountTheSameDayAtOnceEndWithOneRevision() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        for (var date = FIRST; date.isBefore(FIRST.plusDays(8)); date = date.plusDays(1)) {
            var day = date;
            var taken = together.run(() -> take(day), () -> take(day));
            assertEquals(1, taken.stream().filter(Taken::changed).count());
            assertEquals(
                    List.of(1, 1),
                    taken.stream().map(t -> t.figure().revision()).toList());
        }
    }

    /** Fifty who open one date would else read its sessions fifty times, one after the other. */
    @Test
    void ofTwoWhoLookAtADateOneCountsForBoth() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        for (var date = FIRST; date.isBefore(FIRST.plusDays(20)); date = date.plusDays(1)) {
            var day = date;
            var counts = together.run(() -> countsForALook(day), () -> countsForALook(day));
            assertEquals(1, counts.get(0) + counts.get(1), day.toString());
        }
    }

    /** How often a date is counted for a look at its figures, and compared with the count before. */
    private long countsForALook(LocalDate date) throws Exception {
        return as.administrator(tenant, () -> {
            Counted.begin();
            List<String> asked;
            try {
                figures.upToDate(date);
            } finally {
                asked = Counted.end();
            }
            return asked.stream()
                    .filter(sql -> sql.startsWith("select input_digest"))
                    .count();
        });
    }

    @Test
    void aDayCountedWhileItsUsageArrivesIsCountedAgain() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        var day = FIRST;
        for (var i = 0; i < 20; i++) {
            var line = "s%d,anat,2024-02-01T%02d:00:00Z,2024-02-01T%02d:30:00Z,WEB".formatted(i, i, i);
            together.run(() -> take(day), () -> {
                importSessions(SESSIONS, line);
                return null;
            });
            if (due().contains(day)) {
                take(day);
            }
            var figure = as.administrator(tenant, () -> figures.find(day)).orElseThrow();
            assertEquals(Duration.ofMinutes(30L * (i + 1)), figure.timeAtPeak(), "nothing was missed");
        }
    }

    @Test
    void aDayThatIsNotOverIsNotCounted() throws Exception {
        var today = as.administrator(tenant, () -> figures.lastFinished()).plusDays(3);
        as.administrator(tenant, () -> {
            assertRefused(UsageProblem.DATE_NOT_OVER, () -> figures.take(today));
            return null;
        });
    }

    @Test
    void theProcessNamesAndDoesEachTenantsDates() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        var other = samples.inUse(Billable.NONE, JERUSALEM);

        var units = new ArrayList<WorkUnit>();
        callers.as(Caller.system("Test"), () -> {
            process.plan(new PlanRequest(FIRST.minusDays(3), FIRST.plusDays(2)), units::add);
            return null;
        });
        assertEquals(
                List.of(FIRST, FIRST.plusDays(1), FIRST.plusDays(2)),
                units.stream()
                        .filter(unit -> unit.tenant().equals(tenant))
                        .map(WorkUnit::reportOn)
                        .toList());
        assertTrue(units.stream().noneMatch(unit -> unit.tenant().equals(other)), "no usage, nothing to count");

        var unit = new WorkUnit(tenant, FIRST);
        var first = callers.as(Caller.system("Test"), () -> scope.within(tenant, () -> process.perform(unit)));
        var second = callers.as(Caller.system("Test"), () -> scope.within(tenant, () -> process.perform(unit)));
        assertTrue(first.changed());
        assertFalse(second.changed());
    }

    @Test
    void anotherTenantsFiguresAreNotThere() throws Exception {
        importUsers(USERS, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
        importSessions(SESSIONS, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        take(FIRST);
        tenant = samples.inUse(Billable.PURECONNECT, JERUSALEM);
        assertTrue(as.administrator(tenant, () -> figures.find(FIRST)).isEmpty());
        assertEquals(List.of(), userIds(FIRST));
        assertEquals(List.of(), due());
    }
}
