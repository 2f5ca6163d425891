package org.reckoner.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An installation with the sample tenants and their usage, in a database of its own, for servers that a test starts and kills.
 * Its business clock stands still, and its processes wait until they are told to begin.
 */
public final class SampleInstallation {
    private static final String NAME = "sample";

    /** The name of its database, where that is one on the MariaDB server. */
    public static final String DATABASE = "reckoner_" + NAME;

    private static final Path DATA = Path.of("target", "it-data-" + NAME).toAbsolutePath();
    private static final List<String> EXPORTED =
            List.of("work_item", "process_run", "export_object", "export_manifest");
    private static final List<String> COUNTED =
            List.of("daily_usage_revision", "daily_usage_user", "daily_usage_level", "daily_usage");

    /** Made once for all tests of a run: it takes a server's start. */
    private static SampleInstallation made;

    private final TestDatabase database;

    private SampleInstallation(TestDatabase database) {
        this.database = database;
    }

    /** The installation with nothing counted and nothing exported yet, set up to export into this bucket. */
    public static synchronized SampleInstallation exportingTo(Bucket bucket, String prefix)
            throws SQLException, IOException, InterruptedException {
        make();
        made.forgetExports();
        made.use(bucket, prefix);
        made.setDue(made.standsAt().plusDays(1));
        return made;
    }

    /** The installation with its runs forgotten and nothing due. */
    public static synchronized SampleInstallation atRest() throws SQLException, IOException, InterruptedException {
        make();
        made.forgetExports();
        made.setDue(made.standsAt().plusYears(100));
        return made;
    }

    /** Sets the business clock while no server runs, back as well: who moves it on sets it back. */
    public void standAt(Instant at) throws SQLException {
        database.update(
                "update business_clock set stands_at = ? where id = 1",
                at.atOffset(ZoneOffset.UTC).toLocalDateTime());
    }

    /** Has one process run at the next tick. */
    public void makeDue(String process) throws SQLException {
        database.update("update process set next_due_at = ? where process_key = ?", standsAt(), process);
    }

    private static void make() throws SQLException, IOException, InterruptedException {
        if (made == null) {
            Folders.delete(DATA);
            var fresh = new SampleInstallation(TestDatabase.fresh("sample"));
            fresh.fill();
            made = fresh;
        }
    }

    /** The same installation on another database, which holds a copy of this one's. */
    public SampleInstallation on(TestDatabase copy) {
        return new SampleInstallation(copy);
    }

    private void fill() throws SQLException, IOException, InterruptedException {
        var node = Node.start("sample", environment("sample", Map.of("RECKONER_WORKERS", "0")));
        try {
            node.awaitReady();
            node.stop();
        } finally {
            node.kill();
        }
        database.update(
                "update business_clock set stands_at = (select max(received_at) from usage_session) where id = 1");
    }

    private void forgetExports() throws SQLException {
        for (var table : EXPORTED) {
            database.update("delete from " + table);
        }
        for (var table : COUNTED) {
            database.update("delete from " + table);
        }
        database.update(
                "update usage_day set counted = 0, late_sessions = false, ended_sessions = false, changed_licences = false");
    }

    private void use(Bucket bucket, String prefix) throws SQLException {
        database.update("delete from setting where section = 'pureconnect'");
        var settings = new LinkedHashMap<String, String>();
        settings.put("kind", "S3");
        settings.put("bucket", bucket.name());
        settings.put("endpoint", Bucket.ENDPOINT);
        settings.put("pathStyle", "true");
        settings.put("prefix", prefix);
        for (var setting : settings.entrySet()) {
            database.update(
                    "insert into setting (section, name, content, changed_at, changed_by)"
                            + " values ('pureconnect', ?, ?, ?, 'test')",
                    setting.getKey(),
                    setting.getValue(),
                    standsAt());
        }
    }

    /** What a server of this installation is told; each has a folder of its own, the keyset is of all. */
    public Map<String, String> environment(String node, Map<String, String> more) {
        var environment = new HashMap<>(database.environment());
        environment.putAll(Bucket.credentials());
        environment.put("RECKONER_MODE", "test");
        environment.put("RECKONER_DATA", DATA.resolve("data-" + node).toString());
        environment.put("RECKONER_SECRETS_KEYSET", DATA.resolve("keyset.json").toString());
        environment.put("RECKONER_DEMO", "true");
        environment.put("RECKONER_DEMO_PASSWORD", Visitor.PASSWORD);
        environment.put("RECKONER_OWNER_PASSWORD", Visitor.PASSWORD);
        environment.put("RECKONER_EXPORT_GRACE", "PT0S");
        environment.put("RECKONER_LEASE", "PT5S");
        environment.put("RECKONER_RETRY_PAUSE", "PT1S");
        environment.putAll(more);
        return environment;
    }

    public TestDatabase database() {
        return database;
    }

    /** Where the business clock stands. */
    public Instant now() throws SQLException {
        return standsAt().toInstant(ZoneOffset.UTC);
    }

    private LocalDateTime standsAt() throws SQLException {
        return database.query(
                        row -> row.getObject(1, LocalDateTime.class),
                        "select stands_at from business_clock where id = 1")
                .get(0);
    }

    /** Has every process run once, at the next tick. */
    public void makeDue() throws SQLException {
        setDue(standsAt());
    }

    private void setDue(LocalDateTime at) throws SQLException {
        database.update("update process set next_due_at = ?", at);
    }

    /** The processes whose runs are open. */
    public List<String> openRuns() throws SQLException {
        return database.query(row -> row.getString(1), "select process_key from process_run where open_slot = 1");
    }

    /** Waits until a server has said that it closed a run of these processes: another process cannot ask its database. */
    public static void awaitClosed(Node node, List<String> processes) {
        await("runs of " + processes + " are closed by " + node)
                .atMost(Duration.ofMinutes(5))
                .until(() -> {
                    var log = node.aliveOrFail().log();
                    return processes.stream().allMatch(key -> log.contains("event run.closed process=" + key + " "));
                });
    }
}
