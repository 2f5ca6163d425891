package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.UserImport;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.tenant.Billable;

@ExtendWith(ArquillianExtension.class)
class SessionsIT {
    private static final String HEADER = "session_id,user_id,login_at,logout_at,client";
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 1);

    @Inject
    DueDays dueDays;

    @Inject
    SessionImport imports;

    @Inject
    UserImport users;

    @Inject
    DailyFigures figures;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenantWithTwoUsers() throws Exception {
        tenant = tenantWithTwoUsers();
    }

    private TenantId tenantWithTwoUsers() throws Exception {
        var made = samples.inUse(Billable.PURECONNECT, ZoneId.of("Asia/Jerusalem"));
        try (var file = CsvFile.of("user_id,name,email,licence,licence_from", "anat,Anat,,,", "eli,Eli,,,")) {
            as.administrator(made, () -> users.importAll(file.path(), file));
        }
        return made;
    }

    private ImportCounts check(CsvFile file) throws Exception {
        return as.administrator(tenant, () -> imports.check(file.path(), file));
    }

    private ImportCounts importGoodRows(CsvFile file) throws Exception {
        return as.administrator(tenant, () -> imports.importGoodRows(file.path(), file));
    }

    private int maxUsers(LocalDate date) throws Exception {
        return as.administrator(tenant, () -> figures.take(date)).figure().maxUsers();
    }

    @Test
    void rating23_theSameFileTwiceChangesNothing() throws Exception {
        try (var file = CsvFile.of(
                HEADER,
                "s1,anat,2024-02-01T05:00:00Z,2024-02-01T09:00:00Z,DESKTOP",
                "s2,eli,2024-02-01T05:00:00.123456789Z,2024-02-01T09:00:00Z,web")) {
            assertEquals(new ImportCounts(2, 0, 0, 0), check(file));
            assertEquals(
                    new ImportCounts(2, 0, 0, 0), as.administrator(tenant, () -> imports.importAll(file.path(), file)));
            assertEquals(new ImportCounts(0, 0, 2, 0), check(file));
            assertEquals(new ImportCounts(0, 0, 2, 0), importGoodRows(file));
            assertEquals(List.of(), file.bad());
        }
        assertEquals(2, maxUsers(FIRST));
    }

    @Test
    void rating23_anOpenSessionIsCompletedOnce() throws Exception {
        try (var open = CsvFile.of(HEADER, "s1,anat,2024-02-01T05:00:00Z,,DESKTOP");
                var ended = CsvFile.of(HEADER, "s1,anat,2024-02-01T05:00:00Z,2024-02-02T09:00:00Z,DESKTOP");
                var other = CsvFile.of(HEADER, "s1,anat,2024-02-01T05:00:00Z,2024-02-02T10:00:00Z,DESKTOP")) {
            assertEquals(new ImportCounts(1, 0, 0, 0), importGoodRows(open));
            assertEquals(1, maxUsers(FIRST.plusDays(5)), "open sessions go on");
            assertEquals(new ImportCounts(0, 1, 0, 0), check(ended));
            assertEquals(new ImportCounts(0, 1, 0, 0), importGoodRows(ended));
            assertTrue(dueDays.of(tenant, null, null).contains(FIRST.plusDays(5)));
            assertEquals(0, maxUsers(FIRST.plusDays(5)));
            assertEquals(1, maxUsers(FIRST.plusDays(1)));
            assertEquals(new ImportCounts(0, 0, 1, 0), importGoodRows(open));
            assertEquals(new ImportCounts(0, 0, 0, 1), importGoodRows(other));
            assertEquals(List.of("2 SESSION_DIFFERS"), other.bad());
        }
    }

    @Test
    void aDryRunJudgesRepeatedIdsAsTheImportDoes() throws Exception {
        var lines = new ArrayList<>(List.of(HEADER, "s1,anat,2024-02-01T05:00:00Z,,DESKTOP"));
        for (var i = 0; i < 2200; i++) {
            lines.add("x" + i + ",eli,2024-02-01T05:00:00Z,2024-02-01T05:00:00Z,API");
        }
        lines.add("s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        lines.add("s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        lines.add("s1,anat,2024-02-01T05:00:00Z,2024-02-01T07:00:00Z,DESKTOP");
        lines.add("s1,eli,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            var expected = new ImportCounts(2201, 1, 1, 2);
            var bad = List.of("2205 SESSION_DIFFERS", "2206 SESSION_DIFFERS");
            assertEquals(expected, check(file));
            assertEquals(bad, file.bad());
            assertEquals(expected, importGoodRows(file));
            assertEquals(bad, file.bad());
        }
        assertEquals(2, maxUsers(FIRST));
    }

    @Test
    void everyBadRowIsNamed() throws Exception {
        try (var file = CsvFile.of(
                HEADER,
                "s1,nobody,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP",
                "s2,anat,2024-02-01T05:00:00Z,2024-02-01T04:59:59Z,DESKTOP",
                "s3,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,FAX",
                "s4,anat,,2024-02-01T06:00:00Z,DESKTOP",
                "s5,anat,yesterday,2024-02-01T06:00:00Z,DESKTOP",
                "s6,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,",
                "s7,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP")) {
            var bad = List.of(
                    "2 USER_UNKNOWN",
                    "3 LOGOUT_BEFORE_LOGIN",
                    "4 CLIENT_UNKNOWN",
                    "5 VALUE_MISSING",
                    "6 INSTANT_MALFORMED",
                    "7 VALUE_MISSING");
            assertEquals(new ImportCounts(1, 0, 0, 6), check(file));
            assertEquals(bad, file.bad());
            as.administrator(tenant, () -> {
                assertRefused(CsvProblem.ROW_TURNED_BAD, () -> imports.importAll(file.path(), file));
                return null;
            });
            assertEquals(0, maxUsers(FIRST));
            assertEquals(new ImportCounts(1, 0, 0, 6), importGoodRows(file));
        }
        assertEquals(1, maxUsers(FIRST));
    }

    @Test
    void twoWhoImportTheSameSessionsAtOnceNeitherDoubleNorLoseOne() throws Exception {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 3000; i++) {
            lines.add("s%d,%s,2024-02-%02dT05:00:00Z,2024-02-%02dT06:00:00Z,WEB"
                    .formatted(i, i % 2 == 0 ? "anat" : "eli", 1 + i % 9, 1 + i % 9));
        }
        var backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);
        lines.add(0, HEADER);
        backwards.add(0, HEADER);
        try (var file = CsvFile.of(lines.toArray(String[]::new));
                var other = CsvFile.of(backwards.toArray(String[]::new))) {
            var counts = together.run(() -> importGoodRows(file), () -> importGoodRows(other));
            assertEquals(3000, counts.get(0).added() + counts.get(1).added());
            assertEquals(3000, counts.get(0).unchanged() + counts.get(1).unchanged());
            assertEquals(new ImportCounts(0, 0, 3000, 0), check(file));
        }
    }

    @Test
    void twoWhoCompleteAnOpenSessionDifferentlyEndWithOneOfTheTwo() throws Exception {
        for (var round = 0; round < 5; round++) {
            var id = "s" + round;
            try (var open = CsvFile.of(HEADER, id + ",anat,2024-02-01T05:00:00Z,,DESKTOP");
                    var one = CsvFile.of(HEADER, id + ",anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP");
                    var other = CsvFile.of(HEADER, id + ",anat,2024-02-01T05:00:00Z,2024-02-01T07:00:00Z,DESKTOP")) {
                importGoodRows(open);
                var counts = together.run(() -> importGoodRows(one), () -> importGoodRows(other));
                assertEquals(1, counts.get(0).changed() + counts.get(1).changed());
                assertEquals(1, counts.get(0).bad() + counts.get(1).bad());
            }
        }
    }

    @Test
    void anotherTenantsSessionsAreNotThere() throws Exception {
        var mine = tenant;
        try (var file = CsvFile.of(HEADER, "s1,anat,2024-02-01T05:00:00Z,2024-02-01T06:00:00Z,DESKTOP")) {
            importGoodRows(file);
            tenant = tenantWithTwoUsers();
            assertEquals(0, maxUsers(FIRST));
            assertEquals(new ImportCounts(1, 0, 0, 0), importGoodRows(file), "the same id is another session here");
        }
        assertEquals(1, maxUsers(FIRST));
        tenant = mine;
        assertEquals(1, maxUsers(FIRST));
    }

    @Test
    void whoeverMayNotImportUsageIsRefused() throws Exception {
        for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT}) {
            as.someone(role, tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> imports.check(null, null));
                assertRefused(PlatformProblem.FORBIDDEN, () -> imports.importGoodRows(null, null));
                assertRefused(PlatformProblem.FORBIDDEN, () -> figures.take(FIRST));
                return null;
            });
        }
    }
}
