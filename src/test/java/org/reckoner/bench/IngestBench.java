package org.reckoner.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;

/**
 * quality.md 1: ready sessions over HTTP in batches of a thousand, durable and deduplicated, against {@code LOAD DATA} of the
 * same rows. The batches of all tenants come mixed, by several clients at once.
 */
final class IngestBench implements Benches.Bench {
    private static final Load LOAD = Load.named(System.getProperty("reckoner.bench.load", "M"));
    private static final String HEAP = BenchInstallation.heapOr("768m");
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");

    /** What is sent is kept in memory: sending must not cost what making it costs. */
    private static final long SESSIONS_MAX = Long.getLong("reckoner.bench.sessions", 1_200_000);

    private static final int BATCH = 1_000;
    private static final int CLIENTS = 4;

    /** Of all batches so many hundredths make the server warm and do not count. */
    private static final int WARM_UP = 40;

    /** Rows of a tenant, an object a line. */
    private record Batch(int tenant, int rows, byte[] text) {}

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public void run(Figures figures) throws Exception {
        var people = LOAD.withSessions(0, LOAD.from(), LOAD.days());
        var installation = BenchInstallation.of("ingest", people, AFTER);
        var database = installation.database();
        BenchKey.makeIn(database);
        var first = database.query(row -> row.getLong(1), "select min(id) from tenant")
                .get(0);
        var batches = batches(LOAD.withSessions(Math.min(SESSIONS_MAX, LOAD.sessions()), LOAD.from(), LOAD.days()));
        var warm = batches.size() * WARM_UP / 100;
        var node = installation.start(HEAP, Map.of("RECKONER_API_REQUESTS", "1000000"));
        try {
            send(node, first, batches.subList(0, warm));
            var measured = batches.subList(warm, batches.size());
            var before = CpuTime.of(node);
            var sent = send(node, first, measured);
            CpuTime.of(node).perRow(figures, before, rows(measured));
            check(database, batches);
            figures.ratio(
                    "ingest of batches of " + BATCH + " by " + CLIENTS + " clients (aim 30000)",
                    sent,
                    "rows/s",
                    "LOAD DATA",
                    BareLoad.perSecond(database));
            figures.figure("the same again, all repeated", send(node, first, batches.subList(0, warm)), "rows/s");
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static List<Batch> batches(Load load) {
        var batches = new ArrayList<Batch>();
        load.eachTenant().forEach(tenant -> {
            var text = new ByteArrayOutputStream();
            var rows = new int[1];
            tenant.eachSession((user, session) -> {
                text.writeBytes((FileLoad.json(session) + "\n").getBytes(StandardCharsets.UTF_8));
                if (++rows[0] == BATCH) {
                    batches.add(new Batch(tenant.index(), BATCH, text.toByteArray()));
                    text.reset();
                    rows[0] = 0;
                }
            });
            if (rows[0] > 0) {
                batches.add(new Batch(tenant.index(), rows[0], text.toByteArray()));
            }
        });
        Collections.shuffle(batches, new Random(load.seed()));
        return batches;
    }

    /** Rows a second. */
    private double send(Node node, long firstTenant, List<Batch> batches) throws Exception {
        var next = new AtomicInteger();
        Callable<Long> work = () -> {
            var rows = 0L;
            for (var i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                send(node, firstTenant, batches.get(i));
                rows += batches.get(i).rows();
            }
            return rows;
        };
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var begin = System.nanoTime();
            var rows = 0L;
            for (var done : threads.invokeAll(Collections.nCopies(CLIENTS, work))) {
                rows += done.get();
            }
            return rows / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private void send(Node node, long firstTenant, Batch batch) throws IOException, InterruptedException {
        var request = BenchKey.request(node, firstTenant + batch.tenant(), "api/v1/usage/sessions")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(batch.text()))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("\"conflicting\":0,\"refused\":0")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static long rows(List<Batch> batches) {
        return batches.stream().mapToLong(Batch::rows).sum();
    }

    private static void check(TestDatabase database, List<Batch> batches) throws Exception {
        var there = database.query(row -> row.getLong(1), "select count(*) from usage_session")
                .get(0);
        var sent = rows(batches);
        if (there != sent) {
            throw new IllegalStateException(there + " of " + sent + " rows are there");
        }
    }
}
