package org.reckoner.bench;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.reckoner.it.Bucket;
import org.reckoner.it.Node;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A date of 10,000 tenants counted and exported by a server, against a bare client that puts the same objects. As every day:
 * by a server and to a store that did the same for the days before. What the days before left is taken out, since the S3
 * server of the tests, unlike a real one, goes through all that it has for each thousand objects that it lists.
 */
final class ExportRateBench implements Benches.Bench {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** Dates that are exported and put bare before the one that is measured, or the compiler is what is measured. */
    private static final int WARM_UPS = Integer.getInteger("reckoner.bench.warm-ups", 4);

    private static final LocalDate LAST = DAY.plusDays(WARM_UPS);

    /** Of every five tenants four are exported. */
    private static final int TENANTS = Integer.getInteger("reckoner.bench.tenants", 12_500);

    private static final int CLIENTS = 2;

    @Override
    public void run(Figures figures) throws Exception {
        var load = new Load(1, TENANTS, 10 * TENANTS, TENANTS / 5, 12L * (WARM_UPS + 1) * TENANTS, DAY, WARM_UPS + 1);
        var installation = BenchInstallation.of(
                "export", load, DAY.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC));
        try (var bucket = Bucket.fresh("export-bench");
                var raw = Bucket.fresh("export-bench-raw")) {
            installation.exportTo(bucket, "usage");
            var node = installation.start(BenchInstallation.heapOr("512m"));
            try {
                for (var date = DAY; date.isBefore(LAST); date = date.plusDays(1)) {
                    figures.figure(
                            "export of " + date,
                            export(installation, node, date).perSecond(),
                            "obj/s");
                    raw(bucket, raw, date);
                    bucket.empty();
                    raw.empty();
                }
                stand(installation, LAST);
                var counted = installation.run("USAGE_SNAPSHOT", node);
                figures.figure("snapshot of " + counted.items() + " tenants", counted.perSecond(), "tenants/s");
                var before = CpuTime.of(node);
                var exported = installation.run("PURECONNECT_BILLING", node);
                CpuTime.of(node).perRow(figures, before, exported.items());
                figures.ratio(
                        "export of " + exported.items() + " tenants, 2 workers (aim 0.50)",
                        exported.perSecond(),
                        "obj/s",
                        "raw PUTs by " + CLIENTS + " threads",
                        raw(bucket, raw, LAST));
                figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
                node.stop();
            } finally {
                node.kill();
            }
        }
    }

    private static BenchInstallation.Ran export(BenchInstallation installation, Node node, LocalDate date)
            throws Exception {
        stand(installation, date);
        installation.run("USAGE_SNAPSHOT", node);
        return installation.run("PURECONNECT_BILLING", node);
    }

    /** In the morning after a date. */
    private static void stand(BenchInstallation installation, LocalDate date) throws Exception {
        installation.stand(date.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    /** A date's bytes under the same keys as the bucket's, by a client as it comes. */
    private static double raw(Bucket from, Bucket to, LocalDate date) throws Exception {
        var keys = from.keys().stream()
                .filter(key -> key.contains("/date=" + date + "/"))
                .toList();
        var bodies = new byte[keys.size()][];
        for (var i = 0; i < bodies.length; i++) {
            bodies[i] = from.bytes(keys.get(i));
        }
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try (var client = S3Client.builder()
                .httpClientBuilder(Apache5HttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create(Bucket.ENDPOINT))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(Bucket.KEY, Bucket.SECRET)))
                .build()) {
            var next = new AtomicInteger();
            Callable<Void> work = () -> {
                for (var i = next.getAndIncrement(); i < bodies.length; i = next.getAndIncrement()) {
                    var key = keys.get(i);
                    client.putObject(r -> r.bucket(to.name()).key(key), RequestBody.fromBytes(bodies[i]));
                }
                return null;
            };
            var all = new ArrayList<Callable<Void>>();
            for (var i = 0; i < CLIENTS; i++) {
                all.add(work);
            }
            var begin = System.nanoTime();
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
            return bodies.length / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdown();
        }
    }
}
