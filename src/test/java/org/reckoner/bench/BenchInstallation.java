package org.reckoner.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.it.Bucket;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;
import org.reckoner.it.Visitor;
import org.reckoner.platform.Database;

/** A load in a database of its own, with servers as an operator runs them; its processes wait until they are told to begin. */
final class BenchInstallation {
    /** As in the runbook, but for the heap. */
    private static final String JVM = "-Xmx%s -XX:+UseParallelGC " + System.getProperty("reckoner.bench.jvm", "");

    private static final LocalDateTime NEVER = LocalDateTime.of(2100, 1, 1, 0, 0);

    private final String name;
    private final TestDatabase database;

    private BenchInstallation(String name, TestDatabase database) {
        this.name = name;
        this.database = database;
    }

    /** Loads; the business clock stands at this moment. */
    static BenchInstallation of(String name, Load load, Instant standsAt) throws SQLException, IOException {
        var database = TestDatabase.fresh(name);
        database.migrate();
        try (var connection = database.connect()) {
            DatabaseLoad.into(connection, load);
        }
        var installation = new BenchInstallation(name, database);
        installation.stand(standsAt);
        return installation;
    }

    TestDatabase database() {
        return database;
    }

    /** Sends the export to a bucket of the build's S3 server. */
    void exportTo(Bucket bucket, String prefix) throws SQLException {
        var settings = Map.of(
                "kind",
                "S3",
                "bucket",
                bucket.name(),
                "endpoint",
                Bucket.ENDPOINT,
                "pathStyle",
                "true",
                "prefix",
                prefix);
        for (var setting : settings.entrySet()) {
            database.update(
                    "insert into setting (section, name, content, changed_at, changed_by)"
                            + " values ('pureconnect', ?, ?, ?, 'bench')",
                    setting.getKey(),
                    setting.getValue(),
                    LocalDateTime.of(2026, 1, 1, 0, 0));
        }
    }

    /** The heap that {@code -Dbench.server} names, or the one a bench takes by itself. */
    static String heapOr(String own) {
        var named = System.getProperty("reckoner.bench.server", "");
        return named.isEmpty() ? own : named;
    }

    Node start(String heap) throws IOException {
        return start(heap, Map.of());
    }

    /** Starts a server that is told something more. */
    Node start(String heap, Map<String, String> more) throws IOException {
        var data = Files.createDirectories(Path.of("target", "it-data-" + name)).toAbsolutePath();
        var environment = new HashMap<>(database.environment());
        environment.putAll(Bucket.credentials());
        environment.put("RECKONER_MODE", "test");
        environment.put("RECKONER_DATA", data.resolve("data").toString());
        environment.put("RECKONER_OWNER_PASSWORD", Visitor.PASSWORD);
        environment.putAll(more);
        environment.put(Node.JVM, JVM.formatted(heap));
        var node = Node.start(name, environment);
        node.awaitReady();
        return node;
    }

    /** How a run went: from its first item's listing to its close. */
    record Ran(Duration time, int items) {
        double perSecond() {
            return items / (time.toNanos() / 1e9);
        }
    }

    /** Has a process run once and waits for the end. */
    Ran run(String process, Node node) throws SQLException {
        var before = lastClosed(process);
        database.update(
                "update process set next_due_at = ? where process_key = ?",
                Database.stored(Instant.EPOCH.plusSeconds(86_400)),
                process);
        await(process + " by " + node)
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> node.aliveOrFail() != null && lastClosed(process) > before);
        var ran = database.query(
                row -> new Ran(
                        Duration.between(
                                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                        row.getInt(3)),
                "select r.opened_at, r.closed_at, (select count(*) from work_item w where w.run_id = r.id"
                        + " and w.state in ('DONE', 'UNCHANGED')) from process_run r where r.process_key = ?"
                        + " order by r.id desc limit 1",
                process);
        return ran.get(0);
    }

    /** The last run of a process if it is closed; an open one counts as none. */
    private long lastClosed(String process) throws SQLException {
        return database.query(
                        row -> row.getLong(1),
                        "select coalesce(max(case when closed_at is null then 0 else id end), 0) from process_run"
                                + " where process_key = ? and id = (select max(r.id) from process_run r"
                                + " where r.process_key = ?)",
                        process,
                        process)
                .get(0);
    }

    /** Stands the business clock at a moment; what becomes due by that waits as well. */
    void stand(Instant at) throws SQLException {
        database.update("update process set next_due_at = ?", NEVER);
        database.update("update business_clock set stands_at = ? where id = 1", Database.stored(at));
    }

    /** Megabytes of heap that a server needed at the most is what it was given; of the whole process this is the resident part. */
    static long residentMegabytes(Node node) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + node.pid() + "/status"))) {
            if (line.startsWith("VmHWM")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }
}
