package org.reckoner.bench;

import java.time.Instant;

/** One tenant with 100,000 users and 4 million sessions in a month: its invoice against streaming the same rows by plain JDBC. */
final class RatingBench implements Benches.Bench {
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("rating", Load.BIG_TENANT, AFTER);
        InvoicingBench.sign(installation.database());
        var reading = Figures.millis(1, 3, () -> SnapshotBench.read(installation.database()));
        var node = installation.start(System.getProperty("reckoner.bench.server", "512m"));
        try {
            var rated = installation.run("INVOICE_RUN", node);
            figures.ratio(
                    "invoice over 4 million sessions (aim 2.00)",
                    rated.time().toMillis(),
                    "ms",
                    "reading by JDBC, ms",
                    reading);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }
}
