package org.reckoner.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.it.Bucket;
import org.reckoner.it.Interference;
import org.reckoner.it.Interference.Fault;
import org.reckoner.it.Node;
import org.reckoner.it.Nodes;
import org.reckoner.it.OwnMariaDb;
import org.reckoner.it.SampleInstallation;
import org.reckoner.it.TestDatabase;

/**
 * quality.md 2: the store is slow, overloaded, hangs up and lies; the database is killed or stopped and started again; the disk
 * cannot be written; a node is stopped. The judge reads the database and the bucket afterwards. On MariaDB: the embedded database cannot go away by itself.
 */
@Tag("two-nodes")
class FaultsIT {
    private static final String EXPORT = "PURECONNECT_BILLING";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    Nodes nodes = new Nodes();

    @ParameterizedTest
    @MethodSource("org.reckoner.it.Seeds#all")
    void whateverStoreDiskAndDatabaseDoEveryDayIsThereInTheEnd(long seed) throws Exception {
        var random = new Random(seed);
        var calm = new AtomicBoolean();
        try (var bucket = Bucket.fresh("faults-" + seed);
                var store = store(() -> calm.get() ? Fault.NONE : fault(random))) {
            var shared = SampleInstallation.exportingTo(bucket, "faults");
            throughInterference(shared, store);
            try (var database = OwnMariaDb.with(SampleInstallation.DATABASE)) {
                var installation = shared.on(TestDatabase.at(database.url(SampleInstallation.DATABASE)));
                var environment = installation.environment("faults", Map.of());
                var node = nodes.start("faults", environment);
                node.awaitReady();
                installation.makeDue();
                awaitObjects(bucket, 1 + random.nextInt(30), node);
                var killed = goAndComeBack(database, random.nextBoolean(), node);
                breakFolder(Path.of(environment.get("RECKONER_DATA"), "export-tmp"), installation, node);
                awaitNothingOpen(installation, node);
                var story = "seed " + seed + ", " + store.lies() + " lies, database " + (killed ? "killed" : "stopped");
                calm.set(true);
                installation.makeDue();
                awaitExportsClosed(installation, node, 2);
                new ExportJudge(installation, bucket, "faults").assertEachDayIsThere(story);
                assertTrue(store.lies() > 0, story);
                node.stop();
            }
        }
    }

    /** The node says that it cannot serve as long as that is so, and that it lives: to start it anew would mend nothing. */
    private static boolean goAndComeBack(OwnMariaDb database, boolean kill, Node node) throws Exception {
        if (kill) {
            database.kill();
        } else {
            database.stop();
        }
        await("the node says so").atMost(PATIENCE).until(() -> node.status("/healthz/ready") == 503);
        assertEquals(200, node.status("/healthz/live"));
        database.start();
        await("the node recovers").atMost(PATIENCE).until(() -> node.status("/healthz/ready") == 200);
        return kill;
    }

    /** Whatever is in its place cannot be written into, whoever the server runs as. */
    private static void breakFolder(Path folder, SampleInstallation installation, Node node) throws Exception {
        var aside = folder.resolveSibling("aside");
        Files.move(folder, aside);
        Files.createFile(folder);
        await("an item says what is wrong").atMost(PATIENCE).until(() -> {
            node.aliveOrFail();
            return count(installation, "work_item where outcome like 'problem.store.not-writable%'") > 0
                    || installation.openRuns().isEmpty();
        });
        Files.delete(folder);
        Files.move(aside, folder);
    }

    @ParameterizedTest
    @MethodSource("org.reckoner.it.Seeds#all")
    void aNodeThatIsStoppedGivesBackWhatItHolds(long seed) throws Exception {
        var random = new Random(seed);
        try (var bucket = Bucket.fresh("stopped-" + seed);
                var store = store(() -> Fault.SLOW)) {
            var installation = SampleInstallation.exportingTo(bucket, "stopped");
            throughInterference(installation, store);
            var lease = Map.of("RECKONER_LEASE", "PT10M"); // nobody waits for it
            var node = nodes.start("stopped", installation.environment("stopped", lease));
            node.awaitReady();
            installation.makeDue();
            awaitObjects(bucket, 1 + random.nextInt(20), node);
            node.stop();

            var story = "seed " + seed + ": " + node;
            assertEquals(0, count(installation, "work_item where lease_owner is not null"), story);
            assertEquals(0, count(installation, "process_run where lease_owner is not null"), story);
            assertEquals(0, count(installation, "export_manifest where lease_owner is not null"), story);
            assertEquals(
                    0, count(installation, "work_item where state = 'WAITING' and attempts > 0"), "tried, " + story);
            assertTrue(count(installation, "work_item where state = 'WAITING'") > 0, "nothing was left, " + story);
            assertTrue(installation.openRuns().contains(EXPORT), story);
            new ExportJudge(installation, bucket, "stopped").assertNothingIsWrong(story);
        }
    }

    private static Fault fault(Random random) {
        synchronized (random) {
            var faults = Fault.values();
            return random.nextInt(4) == 0 ? faults[1 + random.nextInt(faults.length - 1)] : Fault.NONE;
        }
    }

    private static Interference store(Supplier<Fault> faults) throws Exception {
        return new Interference(URI.create(Bucket.ENDPOINT).getPort(), faults);
    }

    private static void throughInterference(SampleInstallation installation, Interference store) throws SQLException {
        endpoint(installation, "http://127.0.0.1:" + store.port());
    }

    private static void endpoint(SampleInstallation installation, String endpoint) throws SQLException {
        installation
                .database()
                .update("update setting set content = ? where section = 'pureconnect' and name = 'endpoint'", endpoint);
    }

    private static void awaitObjects(Bucket bucket, int count, Node node) {
        await(count + " objects by " + node).atMost(PATIENCE).until(() -> {
            node.aliveOrFail();
            return bucket.keys().size() >= count;
        });
    }

    private static void awaitNothingOpen(SampleInstallation installation, Node node) {
        await("every run closed by " + node).atMost(PATIENCE).until(() -> {
            node.aliveOrFail();
            return installation.openRuns().isEmpty();
        });
    }

    private static void awaitExportsClosed(SampleInstallation installation, Node node, int atLeast) {
        await(atLeast + " exports closed by " + node).atMost(PATIENCE).until(() -> {
            node.aliveOrFail();
            var closed = "process_run where process_key = '" + EXPORT + "' and closed_at is not null";
            return count(installation, closed) >= atLeast
                    && installation.openRuns().isEmpty();
        });
    }

    private static int count(SampleInstallation installation, String what) throws SQLException {
        return installation
                .database()
                .query(row -> row.getInt(1), "select count(*) from " + what)
                .get(0);
    }
}
