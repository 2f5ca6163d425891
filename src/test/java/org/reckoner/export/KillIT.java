package org.reckoner.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.it.Bucket;
import org.reckoner.it.Node;
import org.reckoner.it.Nodes;
import org.reckoner.it.SampleInstallation;

/**
 * quality.md 2: killed at any point and started again, the export completes, nothing twice and nothing missing. A server
 * process of its own dies three times in one export, each time when a seeded number of objects is in the bucket.
 */
class KillIT {
    private static final String PREFIX = "killed";

    /** Seventy tenant-days and thirty-five manifests. */
    private static final int OBJECTS = 105;

    private static final int KILLS = 3;

    @RegisterExtension
    Nodes nodes = new Nodes();

    @ParameterizedTest
    @MethodSource("org.reckoner.it.Seeds#all")
    void everyTenantDayIsExportedOnceHoweverOftenTheServerIsKilled(long seed) throws Exception {
        var random = new Random(seed);
        try (var bucket = Bucket.fresh("killed-" + System.getProperty("reckoner.test.database") + "-" + seed)) {
            var installation = SampleInstallation.exportingTo(bucket, PREFIX);
            var judge = new ExportJudge(installation, bucket, PREFIX);
            installation.makeDue();
            var story = "seed " + seed + ", killed at";
            for (var kill = 0; kill < KILLS; kill++) {
                var third = OBJECTS / KILLS;
                var moment = 1 + kill * third + random.nextInt(third - 1);
                var node = start(installation);
                awaitObjects(bucket, moment, node);
                node.kill();
                story += " " + moment + " (" + bucket.keys().size() + ")";
                assertEquals(List.of("PURECONNECT_BILLING"), exportsAmong(installation.openRuns()), story);
                judge.assertNothingIsWrong(story);
            }
            var open = installation.openRuns();
            assertFalse(open.isEmpty(), story);
            var last = start(installation);
            SampleInstallation.awaitClosed(last, open);
            last.stop();
            judge.assertEachDayOnce(story);
        }
    }

    private Node start(SampleInstallation installation) throws Exception {
        return nodes.start("killed", installation.environment("killed", Map.of()));
    }

    private static void awaitObjects(Bucket bucket, int count, Node node) {
        await(count + " objects by " + node)
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> bucketSize(bucket, node) >= count);
    }

    private static int bucketSize(Bucket bucket, Node node) {
        node.aliveOrFail();
        return bucket.keys().size();
    }

    private static List<String> exportsAmong(List<String> processes) {
        return processes.stream().filter("PURECONNECT_BILLING"::equals).toList();
    }
}
