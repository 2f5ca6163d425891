package org.reckoner.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
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
import org.reckoner.it.SampleInstallation;

/**
 * quality.md 2: the store is slow, overloaded, hangs up and lies; the database goes away and comes back. The
 * judge reads the database and the bucket afterwards. On MariaDB: the embedded database cannot go away by itself.
 */
@Tag("two-nodes")
class FaultsIT {
    private static final String EXPORT = "PURECONNECT_BILLING";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @RegisterExtension
    Nodes nodes = new Nodes();

    @ParameterizedTest
    @MethodSource("org.reckoner.it.Seeds#all")
    void whateverStoreAndDatabaseDoEveryDayIsThereInTheEnd(long seed) throws Exception {
        var random = new Random(seed);
        var calm = new AtomicBoolean();
        try (var bucket = Bucket.fresh("faults-" + seed);
                var store = store(() -> calm.get() ? Fault.NONE : fault(random));
                var database = new Interference(databasePort(), null)) {
            var installation = SampleInstallation.exportingTo(bucket, "faults");
            throughInterference(installation, store);
            var node = nodes.start("faults", installation.environment("faults", databaseBehind(database)));
            node.awaitReady();
            installation.makeDue();
            awaitObjects(bucket, 1 + random.nextInt(30), node);
            database.cut();
            await("the node notices").atMost(PATIENCE).until(() -> node.log().contains("event tick.failed"));
            database.restore();
            awaitNothingOpen(installation, node);
            var story = "seed " + seed + ", " + store.lies() + " lies";
            calm.set(true);
            installation.makeDue();
            awaitExportsClosed(installation, node, 2);
            new ExportJudge(installation, bucket, "faults").assertEachDayIsThere(story);
            assertTrue(store.lies() > 0, story);
            node.stop();
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

    private static int databasePort() {
        return URI.create(databaseUrl().substring("jdbc:".length())).getPort();
    }

    private static String databaseUrl() {
        return System.getProperty("reckoner.test.mariadb.url");
    }

    private static Map<String, String> databaseBehind(Interference database) {
        var url = databaseUrl()
                .replace(":" + databasePort() + "/", ":" + database.port() + "/")
                .replace("/reckoner?", "/reckoner_sample?");
        return new HashMap<>(Map.of("RECKONER_DB_URL", url));
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
