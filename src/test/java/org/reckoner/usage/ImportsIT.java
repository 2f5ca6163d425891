package org.reckoner.usage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.UserImport;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.tenant.Billable;

@ExtendWith(ArquillianExtension.class)
class ImportsIT {
    private static final String HEADER = "session_id,user_id,login_at,logout_at,client\n";
    private static final String GOOD = "s%d,anat,2024-02-01T05:00:00Z,2024-02-01T09:00:00Z,DESKTOP\n";
    private static final String BAD = "s%d,nobody,2024-02-01T05:00:00Z,2024-02-01T09:00:00Z,DESKTOP\n";

    @Inject
    Imports imports;

    @Inject
    UsageIngest ingest;

    @Inject
    UserImport users;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenantWithAUser() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        try (var file = CsvFile.of("user_id,name,email,licence,licence_from", "anat,Anat,,,")) {
            as.administrator(tenant, () -> users.importAll(file.path(), file));
        }
    }

    private static ByteArrayInputStream file(int rows, String... more) {
        var text = new StringBuilder(HEADER);
        for (var i = 0; i < rows; i++) {
            text.append(GOOD.formatted(i));
        }
        for (var i = 0; i < more.length; i++) {
            text.append(more[i].formatted(rows + i));
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private long begin(ImportMode mode, ByteArrayInputStream content) throws Exception {
        return as.administrator(tenant, () -> imports.begin(ImportKind.SESSIONS, mode, "usage.csv", content));
    }

    private ImportView view(long id) throws Exception {
        return as.administrator(tenant, () -> imports.view(id));
    }

    private ImportView settled(long id) throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> !view(id).state().isRunning());
        return view(id);
    }

    private List<String> badRows(long id) throws Exception {
        var found = new ArrayList<String>();
        as.administrator(tenant, () -> {
            imports.eachBadRow(id, row -> found.add(row.line() + " " + row.key()));
            return null;
        });
        return found;
    }

    private int stored() {
        return count("select count(*) from usage_session where tenant_id = ?");
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

    @Test
    void aFileIsCheckedThenImportedWhenSomebodyChooses() throws Exception {
        var id = begin(null, file(2500));
        var checked = settled(id);
        assertEquals(ImportState.CHECKED, checked.state());
        assertEquals(new ImportCounts(2500, 0, 0, 0), checked.counts());
        assertEquals(0, stored());
        as.administrator(tenant, () -> {
            imports.importAll(id);
            assertRefused(UsageProblem.NOT_AT_THIS_STEP, () -> imports.importAll(id));
            return null;
        });
        var done = settled(id);
        assertEquals(ImportState.DONE, done.state());
        assertEquals(new ImportCounts(2500, 0, 0, 0), done.counts());
        assertEquals(2500, stored());
        assertEquals(0, count("select count(*) from import_chunk where tenant_id = ?"), "its bytes are gone");
        assertEquals(
                List.of(id),
                as.administrator(tenant, () -> imports.latest()).stream()
                        .map(ImportView::id)
                        .toList());
        assertEquals(
                new ImportCounts(0, 0, 2500, 0),
                settled(begin(ImportMode.ALL, file(2500))).counts());
    }

    @Test
    void aFileOfNumbersIsCheckedAndImportedByWhoeverMayEditTheDirectory() throws Exception {
        var number = "+49303" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        var text = "number,kind,ordered_on\n" + number + ",DID,2024-02-01\nnone,DID,2024-02-01\n";
        var id = as.administrator(
                tenant,
                () -> imports.begin(
                        ImportKind.NUMBERS,
                        null,
                        "numbers.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        assertEquals(new ImportCounts(1, 0, 0, 1), settled(id).counts());
        assertEquals(List.of("3 problem.directory.number-malformed"), badRows(id));
        as.administrator(tenant, () -> {
            imports.importGoodRows(id);
            return null;
        });
        assertEquals(ImportState.DONE, settled(id).state());
        assertEquals(1, count("select count(*) from phone_number where tenant_id = ?"));
    }

    @Test
    void allOrNothingIsNothingWhereARowIsBad() throws Exception {
        var id = begin(ImportMode.ALL, file(1500, BAD, GOOD));
        var checked = settled(id);
        assertEquals(ImportState.CHECKED, checked.state());
        assertEquals(0, stored());
        assertEquals(List.of("1502 problem.usage.user-unknown"), badRows(id));
        as.administrator(tenant, () -> {
            assertRefused(UsageProblem.HAS_BAD_ROWS, () -> imports.importAll(id));
            imports.importGoodRows(id);
            return null;
        });
        var done = settled(id);
        assertEquals(new ImportCounts(1501, 0, 0, 1), done.counts());
        assertEquals(1501, stored());
        assertEquals(List.of("1502 problem.usage.user-unknown"), badRows(id));
    }

    @Test
    void allOrNothingLooksAgainRightBeforeItsFirstRow() throws Exception {
        var id = begin(null, file(1200));
        settled(id);
        var other =
                "{\"session_id\":\"s7\",\"user_id\":\"anat\",\"login_at\":\"2024-02-01T06:00:00Z\",\"client\":\"WEB\"}";
        as.administrator(
                tenant, () -> ingest.sessions(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))));
        as.administrator(tenant, () -> {
            imports.importAll(id);
            return null;
        });
        var again = settled(id);
        assertEquals(ImportState.CHECKED, again.state());
        assertEquals(List.of("9 problem.usage.session-differs"), badRows(id));
        assertEquals(1, stored());
    }

    /** The first row of a chunk says something about the last one of the chunk before, which is on its way at the same time. */
    @Test
    void rowsOfNeighbouringChunksAreComparedInTheirOrder() throws Exception {
        var rows = new ArrayList<String>();
        for (var i = 0; i < 5000; i++) {
            rows.add(GOOD.formatted(i));
        }
        rows.set(999, "open,anat,2024-02-01T05:00:00Z,,DESKTOP\n");
        rows.set(1000, "open,anat,2024-02-01T05:00:00Z,2024-02-01T09:00:00Z,DESKTOP\n");
        rows.set(2000, rows.get(1999));
        rows.set(3000, rows.get(2999).replace("DESKTOP", "WEB"));
        var text = HEADER + String.join("", rows);
        var id = begin(ImportMode.GOOD_ROWS, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new ImportCounts(4997, 1, 1, 1), settled(id).counts());
        assertEquals(List.of("3002 problem.usage.session-differs"), badRows(id));
        assertEquals(4997, stored());
    }

    @Test
    void chunksThatAreThereAlreadyAreFoundBetweenNewOnes() throws Exception {
        var rows = new ArrayList<String>();
        for (var i = 0; i < 6000; i++) {
            rows.add(GOOD.formatted(i));
        }
        var middle = HEADER + String.join("", rows.subList(2000, 4000));
        var all = HEADER + String.join("", rows);
        settled(begin(ImportMode.ALL, new ByteArrayInputStream(middle.getBytes(StandardCharsets.UTF_8))));
        var id = begin(ImportMode.ALL, new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new ImportCounts(4000, 0, 2000, 0), settled(id).counts());
        assertEquals(6000, stored());
    }

    @Test
    void callsOfNeighbouringChunksAreComparedInTheirOrder() throws Exception {
        var rows = new ArrayList<String>();
        for (var i = 0; i < 3500; i++) {
            rows.add("c" + i + ",INBOUND,DID,+49301234,2024-02-01T05:00:00Z,2024-02-01T05:01:00Z\n");
        }
        rows.set(1000, rows.get(999));
        rows.set(2000, rows.get(1999).replace("05:01", "05:02"));
        var text = "call_id,direction,call_type,number,start_at,end_at\n" + String.join("", rows);
        for (var expected : List.of(new ImportCounts(3498, 0, 1, 1), new ImportCounts(0, 0, 3499, 1))) {
            var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var id = as.administrator(
                    tenant, () -> imports.begin(ImportKind.CALLS, ImportMode.GOOD_ROWS, "calls.csv", content));
            assertEquals(expected, settled(id).counts());
            assertEquals(List.of("2002 problem.usage.fact-differs"), badRows(id));
        }
        assertEquals(3498, count("select count(*) from usage_call where tenant_id = ?"));
    }

    @Test
    void filesOfJsonLinesAndOfPresenceEventsAreImported() throws Exception {
        var text =
                "{\"event_id\":\"e1\",\"user_id\":\"anat\",\"client\":\"WEB\",\"at\":\"2024-02-01T08:00:00Z\",\"presence\":\"BUSY\"}\n"
                        + "{\"event_id\":\"e1\",\"user_id\":\"anat\",\"client\":\"WEB\",\"at\":\"2024-02-01T08:00:00Z\",\"presence\":\"BUSY\"}\n";
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var id = as.administrator(
                tenant, () -> imports.begin(ImportKind.PRESENCE_EVENTS, ImportMode.ALL, "events.ndjson", content));
        assertEquals(new ImportCounts(1, 0, 1, 0), settled(id).counts());
        assertEquals(1, count("select count(*) from presence_session where tenant_id = ?"));
        var csv = "user_id,name,email,licence,licence_from\neli,Eli,,,\n";
        var people = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        var second =
                as.administrator(tenant, () -> imports.begin(ImportKind.USERS, ImportMode.ALL, "users.csv", people));
        assertEquals(new ImportCounts(1, 0, 0, 0), settled(second).counts());
    }

    @Test
    void whatIsNoSuchFileFailsWithItsReason() throws Exception {
        var failed =
                settled(begin(ImportMode.ALL, new ByteArrayInputStream("nonsense\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(ImportState.FAILED, failed.state());
        assertEquals("problem.csv.column-missing", failed.failure().key());
    }

    @Test
    void anotherTenantsFilesAreNotThereAndWhoMayNotImportIsRefused() throws Exception {
        var id = begin(null, file(1));
        settled(id);
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertEquals(List.of(), imports.latest());
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.view(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.importAll(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.importGoodRows(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.cancel(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.firstBadRows(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.eachBadRow(id, row -> {}));
            return null;
        });
        as.someone(Role.ADMIN, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> imports.begin(ImportKind.SESSIONS, null, "x", file(1)));
            assertRefused(PlatformProblem.FORBIDDEN, () -> imports.view(id));
            return null;
        });
        as.administrator(tenant, () -> {
            imports.cancel(id);
            assertRefused(PlatformProblem.NOT_FOUND, () -> imports.view(id));
            return null;
        });
    }
}
