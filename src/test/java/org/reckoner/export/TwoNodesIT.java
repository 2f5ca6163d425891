package org.reckoner.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reckoner.it.Bucket;
import org.reckoner.it.Node;
import org.reckoner.it.Nodes;
import org.reckoner.it.SampleInstallation;

/** quality.md 1: two nodes on one database share the work; one that is killed loses nothing. The embedded one has one node. */
@Tag("two-nodes")
class TwoNodesIT {
    private static final String PREFIX = "shared";

    @RegisterExtension
    Nodes nodes = new Nodes();

    @ParameterizedTest
    @MethodSource("org.reckoner.it.Seeds#all")
    void theSecondNodeFinishesWhatBothHaveBegun(long seed) throws Exception {
        var random = new Random(seed);
        try (var bucket = Bucket.fresh("two-nodes-" + seed)) {
            var installation = SampleInstallation.exportingTo(bucket, PREFIX);
            var both = List.of(start(installation, "one"), start(installation, "two"));
            both.forEach(Node::awaitReady);
            installation.makeDue();
            var moment = 1 + random.nextInt(60);
            awaitBothAtWork(installation, bucket, both, moment);
            var victim = both.get(random.nextInt(2));
            victim.kill();
            var story = "seed " + seed + ", " + victim + " killed at " + moment + " ("
                    + bucket.keys().size() + ")";
            assertTrue(installation.openRuns().contains("PURECONNECT_BILLING"), story);
            // due again while the runs are open: they stay due until those are closed
            installation.makeDue();
            awaitClosedTwice(installation, story);
            new ExportJudge(installation, bucket, PREFIX).assertEachDayOnce(story);
            assertOneRunAtATime(installation, story);
            assertEquals(pids(both), nodesAtWork(installation), story);
        }
    }

    private Node start(SampleInstallation installation, String name) throws Exception {
        return nodes.start(name, installation.environment(name, Map.of()));
    }

    private static void awaitBothAtWork(SampleInstallation installation, Bucket bucket, List<Node> both, int objects) {
        await("both nodes at work and " + objects + " objects")
                .atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    both.forEach(Node::aliveOrFail);
                    assertOneOpenRunEach(installation);
                    return bucket.keys().size() >= objects
                            && nodesAtWork(installation).size() == 2;
                });
    }

    private static void awaitClosedTwice(SampleInstallation installation, String story) {
        await("each process's runs of both times closed; " + story)
                .atMost(Duration.ofMinutes(5))
                .until(() -> {
                    assertOneOpenRunEach(installation);
                    return closedRuns(installation).equals(Set.of(2));
                });
    }

    /** How many runs of a process are closed: one number where that is the same for all. */
    private static Set<Integer> closedRuns(SampleInstallation installation) throws SQLException {
        return new HashSet<>(installation
                .database()
                .query(
                        row -> row.getInt(1),
                        "select (select count(*) from process_run r where r.process_key = p.process_key"
                                + " and r.closed_at is not null) from process p where p.enabled"));
    }

    private static void assertOneOpenRunEach(SampleInstallation installation) throws SQLException {
        var open = installation.openRuns();
        assertEquals(new HashSet<>(open).size(), open.size(), "open runs: " + open);
    }

    /** Afterwards, from the times written down: of a process's runs no two were open at once. Ids are given out by the node. */
    private static void assertOneRunAtATime(SampleInstallation installation, String story) throws SQLException {
        var overlapping = installation
                .database()
                .query(
                        row -> row.getString(1) + " and " + row.getString(2),
                        "select a.id, b.id from process_run a join process_run b on b.process_key = a.process_key"
                                + " and b.id > a.id and b.opened_at < a.closed_at and a.opened_at < b.closed_at");
        assertEquals(List.of(), overlapping, story);
    }

    /** The process ids of the nodes that finished items, by the names they leave. */
    private static Set<Long> nodesAtWork(SampleInstallation installation) throws SQLException {
        return new HashSet<>(installation
                .database()
                .query(
                        row -> Long.valueOf(row.getString(1).split("-")[0]),
                        "select distinct done_by from work_item where done_by is not null"));
    }

    private static Set<Long> pids(List<Node> nodes) {
        return Set.of(nodes.get(0).pid(), nodes.get(1).pid());
    }
}
