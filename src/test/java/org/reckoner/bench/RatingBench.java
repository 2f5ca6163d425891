package org.reckoner.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.it.Node;

/** One tenant with 100,000 users and 4 million sessions in a month: its invoice against streaming the same rows by plain JDBC. */
final class RatingBench implements Benches.Bench {
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("rating", Load.BIG_TENANT, AFTER);
        InvoicingBench.sign(installation.database());
        var reading = Figures.millis(1, 3, () -> SnapshotBench.read(installation.database()));
        var node = installation.start(BenchInstallation.heapOr("512m"));
        try {
            var rated = installation.run("INVOICE_RUN", node);
            figures.ratio(
                    "invoice over 4 million sessions (aim 2.00)",
                    rated.time().toMillis(),
                    "ms",
                    "reading by JDBC, ms",
                    reading);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            explore(figures, installation, node);
            figures.figure("resident, the month explored", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    /** The concurrency of the month that was rated: counted behind the scenes, and then shown. */
    private static void explore(Figures figures, BenchInstallation installation, Node node) throws Exception {
        var database = installation.database();
        await("the month counted")
                .atMost(Duration.ofMinutes(5))
                .until(() -> !database.query(row -> row.getLong(1), "select id from period_count")
                        .isEmpty());
        var tenant = database.query(row -> row.getLong(1), "select min(id) from tenant")
                .get(0);
        var page = node.url() + "system/concurrency.xhtml?tenant=" + tenant + "&on=2026-09-15";
        var request = HttpRequest.newBuilder(URI.create(page))
                .header("Cookie", SearchBench.cookie(node))
                .build();
        var client = HttpClient.newHttpClient();
        var begin = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        figures.figure("its concurrency, asked first (aim 2000)", (System.nanoTime() - begin) / 1e6, "ms");
        if (answer.statusCode() != 200 || !answer.body().contains("rk-figures")) {
            throw new IllegalStateException("no curve: " + answer.statusCode());
        }
        var again = Figures.millis(5, 15, () -> client.send(request, BodyHandlers.ofString()));
        figures.figure("its concurrency, asked again (aim 2000)", again, "ms");
    }
}
