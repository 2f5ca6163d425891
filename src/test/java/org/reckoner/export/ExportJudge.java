package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.reckoner.it.Bucket;
import org.reckoner.it.SampleInstallation;
import org.reckoner.it.TestDatabase;

/** Says whether an export is as it should be. Reads only the database and the bucket, and trusts neither for the other. */
final class ExportJudge {
    private final SampleInstallation installation;
    private final Bucket bucket;
    private final String prefix;

    ExportJudge(SampleInstallation installation, Bucket bucket, String prefix) {
        this.installation = installation;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    /** A version as the database has it. */
    private record Version(
            String key,
            LocalDate reportOn,
            int version,
            String state,
            long size,
            String sha256,
            int maxUsers,
            int figuresRevision,
            String reason) {}

    /** A tenant and what it must have in the end. */
    private record Billed(String instanceId, SortedSet<LocalDate> dates) {}

    /** What holds at any moment, a server's death included: what is said to be stored is, and nothing is there unannounced. */
    void assertNothingIsWrong(String when) throws SQLException, IOException {
        var versions = versions();
        var keys = bucket.keys();
        for (var version : versions.values()) {
            assertEquals(1, version.version(), when + ": " + version);
            if (version.state().equals("STORED")) {
                assertStored(version, when);
            }
        }
        for (var key : keys) {
            if (key.endsWith("/manifest.json")) {
                for (var entry : manifest(key).getJsonArray("objects").getValuesAs(JsonObject.class)) {
                    var version = versions.get(entry.getString("key"));
                    assertNotNull(version, when + ": nobody knows " + entry);
                    assertEquals("STORED", version.state(), when + ": " + version);
                    assertSays(version, entry, when);
                }
            } else {
                assertTrue(versions.containsKey(key), when + ": nobody knows " + key);
            }
        }
    }

    /** What holds in the end: every finished tenant-day exactly once, in the database, the bucket and its manifest. */
    void assertEachDayOnce(String when) throws SQLException, IOException {
        assertWorkIsDone(when);
        assertEachDayIsThere(when);
    }

    /** What holds in the end even where runs ended with errors and others had to do the rest. */
    void assertEachDayIsThere(String when) throws SQLException, IOException {
        assertNothingIsWrong(when);
        var expectedKeys = new TreeSet<String>();
        var dates = new TreeMap<LocalDate, SortedSet<String>>();
        for (var tenant : billed()) {
            for (var date : tenant.dates()) {
                var key = prefix + "/date=" + date + "/tenant=" + tenant.instanceId() + "/usage.csv";
                expectedKeys.add(key);
                dates.computeIfAbsent(date, d -> new TreeSet<>()).add(key);
            }
        }
        assertTrue(expectedKeys.size() >= 70 && dates.size() >= 35, "two tenants, five weeks: " + dates.keySet());
        var versions = versions();
        assertEquals(expectedKeys, versions.keySet(), when);
        for (var version : versions.values()) {
            assertEquals("STORED", version.state(), when + ": " + version);
            assertEquals(1, version.figuresRevision(), when + ": " + version);
            assertEquals("FIRST", version.reason(), when + ": " + version);
        }
        dates.keySet().forEach(date -> expectedKeys.add(manifestKey(date)));
        assertEquals(expectedKeys, bucket.keys(), when);
        for (var date : dates.entrySet()) {
            assertLists(date.getValue(), manifest(manifestKey(date.getKey())), date.getKey(), when);
        }
    }

    private void assertWorkIsDone(String when) throws SQLException {
        assertEquals(List.of(), strings("select process_key from process_run where state <> 'DONE'"), when);
        assertEquals(
                List.of(),
                strings("select concat(process_key, ' ', report_on, ' ', state, ' ', outcome) from work_item"
                        + " where state not in ('DONE', 'UNCHANGED')"),
                when);
        assertEquals(
                List.of(),
                strings("select concat(process_key, ' ', tenant_id, ' ', report_on) from work_item where version <> 1"
                        + " and process_key in ('USAGE_SNAPSHOT', 'PURECONNECT_BILLING')"),
                when);
        assertEquals(
                List.of(),
                strings("select report_on from export_manifest where wanted <> written"),
                when + ": manifests");
        assertEquals(
                List.of(),
                strings("select concat(tenant_id, ' ', report_on) from daily_usage where revision <> 1"),
                when + ": counted twice");
        var usage = installation
                .database()
                .query(
                        row -> row.getString(1) + " " + row.getInt(2),
                        "select tenant_id, count(*) from daily_usage" + " group by tenant_id order by tenant_id");
        var expected = installation
                .database()
                .query(
                        row -> row.getString(1) + " "
                                + dates(row.getString(2), row.getObject(3, LocalDateTime.class))
                                        .size(),
                        "select t.id, t.zone, min(s.login_at) from tenant t join usage_session s"
                                + " on s.tenant_id = t.id group by t.id, t.zone order by t.id");
        assertEquals(expected, usage, when + ": days counted of each tenant");
    }

    /** Lists exactly these objects, by key. */
    private static void assertLists(SortedSet<String> keys, JsonObject manifest, LocalDate date, String when) {
        assertEquals(date.toString(), manifest.getString("report_date"), when);
        assertEquals(keys.size(), manifest.getInt("object_count"), when + ": " + date);
        var listed = manifest.getJsonArray("objects").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("key"))
                .toList();
        assertEquals(List.copyOf(keys), listed, when + ": " + date);
    }

    private void assertStored(Version version, String when) throws IOException {
        var bytes = bucket.bytes(version.key());
        assertEquals(version.size(), bytes.length, when + ": " + version);
        assertEquals(version.sha256(), sha256(bytes), when + ": " + version);
        try (var csv = CSVParser.parse(
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            var records = csv.getRecords();
            assertEquals(1, records.size(), when + ": " + version);
            var users = records.get(0).get("user_ids");
            assertEquals(version.reportOn().toString(), records.get(0).get("report_date"));
            assertEquals(Integer.toString(version.maxUsers()), records.get(0).get("max_users"), when + ": " + version);
            assertEquals(version.maxUsers(), users.isEmpty() ? 0 : users.split(" ").length, when + ": " + version);
        }
    }

    private static void assertSays(Version version, JsonObject entry, String when) {
        assertEquals(version.size(), entry.getJsonNumber("size").longValueExact(), when + ": " + entry);
        assertEquals(version.sha256(), entry.getString("sha256"), when + ": " + entry);
        assertEquals(version.maxUsers(), entry.getInt("max_users"), when + ": " + entry);
        assertEquals(version.version(), entry.getInt("version"), when + ": " + entry);
        assertEquals(version.reason(), entry.getString("reason"), when + ": " + entry);
    }

    private JsonObject manifest(String key) {
        try (var reader = Json.createReader(new ByteArrayInputStream(bucket.bytes(key)))) {
            return reader.readObject();
        }
    }

    private String manifestKey(LocalDate date) {
        return prefix + "/date=" + date + "/manifest.json";
    }

    private SortedMap<String, Version> versions() throws SQLException {
        var versions = new TreeMap<String, Version>();
        try (var connection = installation.database().connect()) {
            for (var version : versions(connection)) {
                var other = versions.put(version.key(), version);
                assertEquals(null, other, "two versions of one tenant-day");
            }
        }
        return versions;
    }

    private static List<Version> versions(Connection connection) throws SQLException {
        return TestDatabase.query(
                connection,
                row -> new Version(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getInt(8),
                        row.getString(9)),
                "select object_key, report_on, version, state, size_bytes, sha256, max_users, figures_revision, reason"
                        + " from export_object");
    }

    /** From the sessions and the tenants alone: product.md asks for each finished local date from the first usage on. */
    private List<Billed> billed() throws SQLException {
        return installation
                .database()
                .query(
                        row -> new Billed(
                                row.getString(1), dates(row.getString(2), row.getObject(3, LocalDateTime.class))),
                        "select t.instance_id, t.zone, min(s.login_at) from tenant t join usage_session s"
                                + " on s.tenant_id = t.id where t.billable = 'PURECONNECT' group by t.instance_id, t.zone");
    }

    private SortedSet<LocalDate> dates(String zoneName, LocalDateTime firstLogin) throws SQLException {
        var zone = ZoneId.of(zoneName);
        var first = firstLogin.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        var today = installation.now().atZone(zone).toLocalDate();
        return new TreeSet<>(first.datesUntil(today).toList());
    }

    private List<String> strings(String sql) throws SQLException {
        return installation.database().query(row -> row.getString(1), sql);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
