package org.reckoner.bench;

import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.it.Node;

/** quality.md 1: a file of sessions of one tenant, from its first byte to its last row, against {@code LOAD DATA} of the same rows. */
final class ImportBench implements Benches.Bench {
    private static final Load LOAD = Load.named(System.getProperty("reckoner.bench.load", "M"));
    private static final String HEAP = BenchInstallation.heapOr("768m");
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");

    /** As many as a file may hold that is read by people, too. */
    private static final long SESSIONS_MAX = Long.getLong("reckoner.bench.sessions", 1_000_000);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public void run(Figures figures) throws Exception {
        var sessions = Math.min(LOAD.sessions(), SESSIONS_MAX);
        var people = new Load(1, 1, LOAD.users(), LOAD.users(), 0, LOAD.from(), LOAD.days());
        var installation = BenchInstallation.of("import", people, AFTER);
        var database = installation.database();
        BenchKey.makeIn(database);
        var tenant = database.query(row -> row.getLong(1), "select min(id) from tenant")
                .get(0);
        var file = Files.createTempFile("sessions", ".csv");
        var node = installation.start(HEAP);
        try {
            people.withSessions(sessions, LOAD.from(), LOAD.days())
                    .eachTenant()
                    .forEach(each -> FileLoad.sessions(each, file));
            perSecond(node, tenant, file, "GOOD_ROWS", sessions); // the server gets warm
            database.update("truncate table usage_session");
            var before = CpuTime.of(node);
            var rate = perSecond(node, tenant, file, "GOOD_ROWS", sessions);
            CpuTime.of(node).perRow(figures, before, sessions);
            var bare = BareLoad.perSecond(database);
            figures.ratio(
                    "import of " + sessions + " sessions, good rows (aim 0.40)", rate, "rows/s", "LOAD DATA", bare);
            database.update("truncate table usage_session");
            before = CpuTime.of(node);
            rate = perSecond(node, tenant, file, "ALL", sessions);
            figures.ratio("the same, all or nothing (aim 0.40)", rate, "rows/s", "LOAD DATA", bare);
            CpuTime.of(node).perRow(figures, before, sessions);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
            Files.delete(file);
        }
    }

    private double perSecond(Node node, long tenant, Path file, String mode, long rows) throws Exception {
        var begin = System.nanoTime();
        var upload = BenchKey.request(node, tenant, "api/v1/usage/imports?kind=SESSIONS&name=bench.csv&mode=" + mode)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        var id = answer(upload, 202).getJsonNumber("id").longValue();
        var view = BenchKey.request(node, tenant, "api/v1/usage/imports/" + id).build();
        await("the file is imported")
                .atMost(Duration.ofMinutes(14))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> "DONE".equals(answer(view, 200).getString("state")));
        var seconds = (System.nanoTime() - begin) / 1e9;
        var added = answer(view, 200).getJsonNumber("added").longValue();
        if (added != rows) {
            throw new IllegalStateException(added + " of " + rows + " rows were imported");
        }
        return rows / seconds;
    }

    private JsonObject answer(HttpRequest request, int status) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
