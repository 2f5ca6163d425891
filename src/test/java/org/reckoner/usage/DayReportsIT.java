package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.UserImport;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Billable;

/** What System, Billing shows, asked at its boundary (product.md 2, Billing). */
@ExtendWith(ArquillianExtension.class)
class DayReportsIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String USERS = "user_id,name,email,licence,licence_from";
    private static final String SESSIONS = "session_id,user_id,login_at,logout_at,client";

    @Inject
    DayReports reports;

    @Inject
    DailyFigures figures;

    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    BusinessClock clock;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    private TenantId tenant;
    private LocalDate day;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, LONDON);
        day = clock.today(LONDON).minusDays(10);
    }

    private <T> T administrator(Callable<T> work) throws Exception {
        return as.administrator(tenant, work);
    }

    private String at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time))
                .atZone(LONDON)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toInstant()
                .toString();
    }

    private void importUsers(String... rows) throws Exception {
        load(users::importAll, USERS, rows);
    }

    private void importSessions(String... rows) throws Exception {
        load(sessions::importAll, SESSIONS, rows);
    }

    private interface Importing {
        Object all(Path file, CsvFile log) throws IOException;
    }

    private void load(Importing into, String header, String... rows) throws Exception {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(List.of(rows));
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            administrator(() -> into.all(file.path(), file));
            assertEquals(List.of(), file.bad());
        }
    }

    private void threeAtWork() throws Exception {
        importUsers(
                "u1,Ada Abel,ada@one.example,CX1,2024-01-01T00:00:00Z",
                "u2,Bela Berg,bela@two.example,CX1,2024-01-01T00:00:00Z",
                "u3,Chloe Dunn,,CX2,2024-01-01T00:00:00Z");
        importSessions(
                "s1,u1," + at(day, "09:00:00") + "," + at(day, "12:00:00") + ",DESKTOP",
                "s2,u2," + at(day, "11:00:07") + "," + at(day, "15:00:00") + ",DESKTOP",
                "s3,u3," + at(day, "16:00:00") + "," + at(day, "17:00:00") + ",WEB");
    }

    @Test
    void aDateIsCountedWhenItIsAskedForAndAgainAfterALateArrival() throws Exception {
        threeAtWork();
        administrator(() -> {
            assertTrue(figures.find(day).isEmpty());
            var first = reports.report(day);
            assertEquals(3, first.maxUsers());
            assertEquals(2, first.peakUsers());
            assertEquals(at(day, "11:00:07"), first.peakAt().toString());
            assertEquals(Duration.ofSeconds(3593), first.timeAtPeak());
            assertEquals(2, reports.curve(day).maxima().get(11 * 12));
            return null;
        });
        importUsers("u4,Dario Gato,,CX1,2024-01-01T00:00:00Z");
        importSessions("s4,u4," + at(day, "20:00:00") + "," + at(day, "20:00:00") + ",MOBILE");
        administrator(() -> {
            var again = reports.report(day);
            assertEquals(4, again.maxUsers());
            assertEquals(2, again.revision());
            assertEquals(again.maxUsers(), reports.users(day, null, 0, 20).total());
            return null;
        });
    }

    @Test
    void datesBeforeAnyUsageOrWithoutUsageShowNobody() throws Exception {
        assertEquals(0, administrator(() -> reports.report(day)).maxUsers());
        threeAtWork();
        administrator(() -> {
            for (var date : List.of(day.minusDays(1), day.plusDays(1))) {
                var nobody = reports.report(date);
                assertEquals(0, nobody.maxUsers());
                assertEquals(0, nobody.peakUsers());
                assertNull(nobody.peakAt());
                assertEquals(0, reports.users(date, null, 0, 20).total());
                assertEquals(List.of(), reports.usersAfter(nobody, ""));
            }
            return null;
        });
    }

    @Test
    void theListIsSearchedByIdNameAndEmailAndGivenInPages() throws Exception {
        threeAtWork();
        administrator(() -> {
            reports.report(day);
            assertEquals(List.of("u1", "u2", "u3"), keys(reports.users(day, "", 0, 20)));
            assertEquals(List.of("u2"), keys(reports.users(day, "BERG", 0, 20)));
            assertEquals(List.of("u1"), keys(reports.users(day, "one.example", 0, 20)));
            assertEquals(List.of("u3"), keys(reports.users(day, "u3", 0, 20)));
            assertEquals(List.of(), keys(reports.users(day, "%", 0, 20)));
            var second = reports.users(day, null, 1, 1);
            assertEquals(3, second.total());
            assertEquals(
                    new DayUser(second.rows().get(0).userId(), "u2", "Bela Berg", "bela@two.example"),
                    second.rows().get(0));
            var found = reports.users(day, "example", 1, 1);
            assertEquals(2, found.total());
            assertEquals(List.of("u2"), keys(found));
            return null;
        });
    }

    private static List<String> keys(Page<DayUser> page) {
        return page.rows().stream().map(DayUser::key).toList();
    }

    @Test
    void noPageIsLongerThanAHundredAndTheWholeListIsWalkedInSteps() throws Exception {
        var all = DayReports.STEP + 1;
        var people = new String[all];
        var logins = new String[all];
        for (var i = 0; i < all; i++) {
            people[i] = "p%05d,Person %d,,CX1,2024-01-01T00:00:00Z".formatted(i, i);
            logins[i] = "s%d,p%05d,%s,%s,WEB".formatted(i, i, at(day, "10:00:00"), at(day, "11:00:00"));
        }
        importUsers(people);
        importSessions(logins);
        administrator(() -> {
            var report = reports.report(day);
            assertEquals(all, report.peakUsers());
            assertEquals(Page.MAX_SIZE, reports.users(day, null, 0, 5000).rows().size());
            var first = reports.usersAfter(report, "");
            assertEquals(DayReports.STEP, first.size());
            var rest = reports.usersAfter(report, first.get(first.size() - 1).key());
            assertEquals(List.of("p01000"), rest.stream().map(DayUser::key).toList());
            assertEquals("Person 1000", rest.get(0).name());
            assertEquals(List.of(), reports.usersAfter(report, "p01000"));
            return null;
        });
    }

    @Test
    void aWalkOverAListThatWasCountedAgainIsBrokenOff() throws Exception {
        threeAtWork();
        var seen = administrator(() -> reports.report(day));
        importSessions("s9,u1," + at(day, "18:00:00") + "," + at(day, "19:00:00") + ",WEB");
        administrator(() -> {
            reports.report(day);
            assertRefused(PlatformProblem.STALE, () -> reports.usersAfter(seen, ""));
            return null;
        });
    }

    @Test
    void theMonthsTellDatesCountedFromThoseToBeCounted() throws Exception {
        threeAtWork();
        administrator(() -> {
            reports.report(day);
            var dates = reports.dates(LONDON);
            var counts = reports.counts();
            assertEquals(dates.first(), counts.get(0).date());
            assertEquals(dates.last(), counts.get(counts.size() - 1).date());
            assertTrue(counts.contains(new DayCount(day, 3, 2)));
            assertTrue(counts.contains(new DayCount(day.minusDays(1), 0, 0)), "before the first usage");
            assertTrue(counts.contains(new DayCount(day.plusDays(1), null, null)), "not counted yet");
            return null;
        });
        importSessions("s8,u1," + at(day, "18:00:00") + "," + at(day, "19:00:00") + ",WEB");
        assertTrue(
                administrator(() -> reports.counts()).contains(new DayCount(day, null, null)), "to be counted again");
    }

    @Test
    void otherDatesAreRefusedByWhateverGivesThem() throws Exception {
        administrator(() -> {
            var dates = reports.dates(LONDON);
            assertEquals(clock.today(LONDON).minusDays(1), dates.last());
            assertEquals(clock.today(LONDON).minusMonths(6), dates.first());
            reports.report(dates.first());
            reports.report(dates.last());
            for (var other : List.of(dates.first().minusDays(1), dates.last().plusDays(1), LocalDate.MAX)) {
                assertRefused(UsageProblem.DATE_OUT_OF_RANGE, () -> reports.report(other));
                assertRefused(UsageProblem.DATE_OUT_OF_RANGE, () -> reports.users(other, null, 0, 20));
            }
            return null;
        });
    }

    @Test
    void aTenantThatPureConnectDoesNotBillHasNoReports() throws Exception {
        for (var billable : List.of(Billable.NONE, Billable.SALESFORCE)) {
            var other = samples.inUse(billable, LONDON);
            as.administrator(other, () -> {
                assertEquals(billable, reports.tenant().billable());
                assertRefused(UsageProblem.NOT_BILLABLE, () -> reports.report(day));
                assertRefused(UsageProblem.NOT_BILLABLE, () -> reports.users(day, null, 0, 20));
                assertRefused(UsageProblem.NOT_BILLABLE, reports::counts);
                return null;
            });
        }
    }

    @Test
    void anotherTenantsUsersAreNotThere() throws Exception {
        threeAtWork();
        administrator(() -> reports.report(day));
        var other = samples.inUse(Billable.PURECONNECT, LONDON);
        as.administrator(other, () -> {
            assertEquals(0, reports.report(day).maxUsers());
            assertEquals(0, reports.users(day, "u", 0, 20).total());
            assertTrue(reports.counts().stream().allMatch(c -> c.maxUsers() == 0));
            return null;
        });
    }

    @Test
    void whoeverLacksThePrivilegeOrATenantIsRefused() throws Exception {
        for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT}) {
            as.someone(role, tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> reports.report(day));
                assertRefused(PlatformProblem.FORBIDDEN, () -> reports.users(day, null, 0, 20));
                assertRefused(PlatformProblem.FORBIDDEN, reports::counts);
                return null;
            });
        }
        as.landlord(4711, () -> {
            assertRefused(PlatformProblem.NO_TENANT, () -> reports.report(day));
            return null;
        });
        assertEquals(0, as.ownerIn(tenant, () -> reports.report(day)).maxUsers());
    }
}
