package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditLog;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.period.Span;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

@ExtendWith(ArquillianExtension.class)
class UsersIT {
    private static final String HEADER = "user_id,name,email,licence,licence_from";
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");

    @Inject
    Users users;

    @Inject
    UserImport imports;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("Asia/Jerusalem"));
    }

    private ImportCounts importAll(CsvFile file) throws Exception {
        return as.administrator(tenant, () -> imports.importAll(file.path(), file));
    }

    private static UserRow only(Page<UserRow> page) {
        assertEquals(1, page.rows().size());
        return page.rows().get(0);
    }

    private UserRow find(String text) throws Exception {
        return as.administrator(tenant, () -> only(users.page(new UserSearch(text, null), UserOrder.BY_KEY, 0, 10)));
    }

    private UserDetail detail(String key) throws Exception {
        var id = find(key).id();
        return as.administrator(tenant, () -> users.get(id));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        try (var file = CsvFile.of(
                HEADER,
                "anat,Anat,anat@bank.example,CX3,2024-01-01T00:00:00Z",
                "böhm,\"Böhm, Jörg\",,CX1,2024-01-01T02:00:00+02:00",
                "nolicence,Nobody,no@bank.example,,")) {
            assertEquals(
                    new ImportCounts(3, 0, 0, 0), as.administrator(tenant, () -> imports.check(file.path(), file)));
            assertEquals(new ImportCounts(3, 0, 0, 0), importAll(file));
            assertEquals(new ImportCounts(0, 0, 3, 0), importAll(file));
            assertEquals(
                    new ImportCounts(0, 0, 3, 0), as.administrator(tenant, () -> imports.check(file.path(), file)));
            assertEquals(List.of(), file.bad());
        }
        assertEquals("Böhm, Jörg", find("BÖHM").name());
        assertEquals(LicenceLevel.CX1, find("böhm").licence());
        assertNull(find("nolicence").licence());
        assertEquals(3, as.administrator(tenant, () -> tenants.current().activeUsers()));
        var entry = as.administrator(tenant, () -> audit.page("users.imported", 0, 10));
        assertEquals(2, entry.total());
    }

    @Test
    void aLaterLicenceClosesTheOneHeld() throws Exception {
        try (var first = CsvFile.of(HEADER, "anat,Anat,,CX1,2024-01-01T00:00:00Z");
                var second = CsvFile.of(HEADER, "anat,Anat Levi,a@bank.example,CX3,2024-03-01T00:00:00Z");
                var none = CsvFile.of(HEADER, "anat,Anat Levi,a@bank.example,,2024-05-01T00:00:00Z")) {
            importAll(first);
            assertEquals(new ImportCounts(0, 1, 0, 0), importAll(second));
            assertEquals(
                    List.of(new Holding(LicenceLevel.CX3, MARCH, null), new Holding(LicenceLevel.CX1, JANUARY, MARCH)),
                    detail("anat").holdings());
            assertEquals(new ImportCounts(0, 1, 0, 0), importAll(none));
            assertEquals(MAY, detail("anat").holdings().get(0).until());
            assertEquals(new ImportCounts(0, 0, 1, 0), importAll(none));
        }
        assertEquals("Anat Levi", find("anat").name());
    }

    @Test
    void rating31_theHighestLevelHeldInASpanCounts() throws Exception {
        try (var first = CsvFile.of(HEADER, "up,Up,,CX1,2024-01-01T00:00:00Z", "off,Off,,CX3,2024-01-01T00:00:00Z");
                var second = CsvFile.of(HEADER, "up,Up,,CX3,2024-03-01T00:00:00Z", "off,Off,,,2024-03-01T00:00:00Z")) {
            importAll(first);
            importAll(second);
        }
        assertEquals(Map.of("up", "CX1", "off", "CX3"), levels("2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"));
        assertEquals(Map.of("up", "CX3", "off", "CX3"), levels("2024-02-29T00:00:00Z", "2024-03-01T00:00:00.000001Z"));
        assertEquals(Map.of("up", "CX3", "off", "null"), levels("2024-03-01T00:00:00Z", "2024-03-02T00:00:00Z"));
        assertEquals(Map.of("up", "null", "off", "null"), levels("2023-03-01T00:00:00Z", "2024-01-01T00:00:00Z"));
    }

    private Map<String, String> levels(String from, String until) throws Exception {
        var span = new Span(Instant.parse(from), Instant.parse(until));
        var levels = new HashMap<String, String>();
        as.administrator(tenant, () -> users.licensed(span))
                .values()
                .forEach(user -> levels.put(user.key(), String.valueOf(user.level())));
        return levels;
    }

    @Test
    void everyBadRowIsNamedAndTheGoodOnesMayStillCome() throws Exception {
        try (var known = CsvFile.of(HEADER, "known,Known,,CX3,2024-03-01T00:00:00Z");
                var file = CsvFile.of(
                        "name,user_id,licence_from,licence,email,remark",
                        "Good,good,2024-01-01T00:00:00Z,CX1,g@bank.example,x",
                        "No Id,,,,,x",
                        "Blank,two words,,,,x",
                        "Comma,\"a,b\",,,,x",
                        "Long," + "x".repeat(65) + ",,,,x",
                        ",noname,,,,x",
                        "Mail,mail,,,nonsense,x",
                        "Level,level,2024-01-01T00:00:00Z,CX9,,x",
                        "From,from,,CX1,,x",
                        "Instant,instant,2024-01-01,CX1,,x",
                        "Far,far,2124-01-01T00:00:00Z,CX1,,x",
                        "Short,short",
                        "",
                        "Again,good,2024-01-01T00:00:00Z,CX1,,x",
                        "Earlier,known,2024-02-01T00:00:00Z,CX1,,x",
                        "Last,last,,,,x")) {
            importAll(known);
            var expected = List.of(
                    "3 VALUE_MISSING",
                    "4 ID_CHARACTERS",
                    "5 ID_CHARACTERS",
                    "6 VALUE_TOO_LONG",
                    "7 VALUE_MISSING",
                    "8 EMAIL_MALFORMED",
                    "9 LICENCE_UNKNOWN",
                    "10 LICENCE_FROM_MISSING",
                    "11 INSTANT_MALFORMED",
                    "12 INSTANT_OUT_OF_RANGE",
                    "13 FIELD_COUNT",
                    "15 REPEATED_IN_FILE",
                    "16 LICENCE_TOO_EARLY");
            as.administrator(tenant, () -> imports.check(file.path(), file));
            assertEquals(expected, file.bad());
            as.administrator(tenant, () -> {
                assertRefused(CsvProblem.ROW_TURNED_BAD, () -> imports.importAll(file.path(), file));
                return null;
            });
            assertEquals(1, total());
            assertEquals(
                    new ImportCounts(2, 0, 0, 13),
                    as.administrator(tenant, () -> imports.importGoodRows(file.path(), file)));
            assertEquals(expected, file.bad());
            assertEquals(3, total());
        }
    }

    private int total() throws Exception {
        return as.administrator(
                tenant, () -> users.page(UserSearch.ALL, UserOrder.BY_KEY, 0, 1).total());
    }

    @Test
    void twoWhoImportTheSameFileAtOnceDoNotDoubleAnybody() throws Exception {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 2500; i++) {
            lines.add("u" + i + ",User " + i + ",,CX1,2024-01-01T00:00:00Z");
        }
        var backwards = new ArrayList<>(lines);
        Collections.reverse(backwards);
        lines.add(0, HEADER);
        backwards.add(0, HEADER);
        try (var file = CsvFile.of(lines.toArray(String[]::new));
                var other = CsvFile.of(backwards.toArray(String[]::new))) {
            var counts = together.run(
                    () -> as.administrator(tenant, () -> imports.importGoodRows(file.path(), file)),
                    () -> as.administrator(tenant, () -> imports.importGoodRows(other.path(), other)));
            assertEquals(2500, counts.get(0).added() + counts.get(1).added());
            assertEquals(2500, counts.get(0).unchanged() + counts.get(1).unchanged());
        }
        assertEquals(2500, total());
        assertEquals(2500, as.administrator(tenant, () -> tenants.current().activeUsers()));
    }

    @Test
    void idsAreToldApartExactly() throws Exception {
        try (var file = CsvFile.of(HEADER, "anat,One,,,", "Anat,Two,,,", "anät,Three,,,")) {
            assertEquals(new ImportCounts(3, 0, 0, 0), importAll(file));
        }
        var ids = as.administrator(tenant, () -> users.ids(List.of("anat", "Anat", "anät", "nobody")));
        assertEquals(3, ids.values().stream().distinct().count());
        assertEquals(
                "Two",
                as.administrator(tenant, () -> users.names(List.of(ids.get("Anat"))))
                        .get(ids.get("Anat"))
                        .name());
        assertArrayEquals(
                ids.values().stream().mapToLong(Long::longValue).sorted().toArray(),
                as.administrator(tenant, () -> users.idsMatching("ANAT")),
                "as people search: without capitals and marks");
    }

    @Test
    void aSearchTakesWildcardsAsTheyAre() throws Exception {
        try (var file = CsvFile.of(HEADER, "a_1,One,,,", "ab1,Two,,,", "c%,Three!,,,")) {
            importAll(file);
        }
        assertEquals("a_1", find("a_1").key());
        assertEquals("c%", find("C%").key());
        assertEquals("c%", find("three!").key());
    }

    @Test
    void archivingTakesSomebodyOutOfTheActiveOnesAndBack() throws Exception {
        try (var file = CsvFile.of(HEADER, "one,One,,,", "two,Two,,,")) {
            importAll(file);
        }
        var one = find("one");
        as.administrator(tenant, () -> {
            users.archive(one.id(), one.version());
            assertRefused(PlatformProblem.STALE, () -> users.archive(one.id(), one.version()));
            var now = users.get(one.id()).user();
            assertEquals(UserState.ARCHIVED, now.state());
            assertRefused(DirectoryProblem.NOT_IN_THIS_STATE, () -> users.archive(now.id(), now.version()));
            assertEquals(1, tenants.current().activeUsers());
            users.reinstate(now.id(), now.version());
            assertEquals(2, tenants.current().activeUsers());
            assertEquals(
                    2,
                    users.page(new UserSearch(null, UserState.ACTIVE), UserOrder.BY_KEY, 0, 10)
                            .total());
            return null;
        });
    }

    @Test
    void anotherTenantsUsersDoNotExist() throws Exception {
        try (var file = CsvFile.of(HEADER, "anat,Anat,,CX1,2024-01-01T00:00:00Z")) {
            importAll(file);
        }
        var anat = find("anat");
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> users.get(anat.id()));
            assertRefused(PlatformProblem.NOT_FOUND, () -> users.archive(anat.id(), anat.version()));
            assertEquals(0, users.page(UserSearch.ALL, UserOrder.BY_KEY, 0, 10).total());
            assertEquals(Map.of(), users.ids(List.of("anat")));
            assertEquals(Map.of(), users.names(List.of(anat.id())));
            assertEquals(0, users.idsMatching("anat").length);
            assertTrue(users.licensed(new Span(JANUARY, MARCH)).isEmpty());
            return null;
        });
    }

    @Test
    void whoeverMayNotEditUsersSeesNone() throws Exception {
        for (var role : new Role[] {Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT}) {
            as.someone(role, tenant, () -> {
                assertRefused(PlatformProblem.FORBIDDEN, () -> users.page(UserSearch.ALL, UserOrder.BY_KEY, 0, 10));
                assertRefused(PlatformProblem.FORBIDDEN, () -> imports.check(null, null));
                assertRefused(PlatformProblem.FORBIDDEN, () -> imports.importAll(null, null));
                return null;
            });
        }
    }
}
