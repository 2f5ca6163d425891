package org.reckoner.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.reckoner.it.Chromium;
import org.reckoner.it.Node;

/** Pages under load M with 50 simultaneous users, against the log-in page in the same run. */
final class PagesBench implements Benches.Bench {
    private static final Load LOAD = Load.named(System.getProperty("reckoner.bench.load", "M"));
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");
    private static final int USERS = 50;
    private static final int LOG_INS = 5;
    private static final int EACH = 12;
    private static final String OWNER = "owner@reckoner.example";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("pages", LOAD, AFTER);
        var node = installation.start("768m");
        try {
            var cookies = cookies(node);
            var big = installation
                    .database()
                    .query(row -> row.getLong(1), "select min(id) from tenant")
                    .get(0);
            warmUp(node, cookies, big);
            var yardstick = p95(node, List.of(""), "login.xhtml");
            for (var page : pages(big)) {
                figures.ratio(page + " (aim 3.00)", p95(node, cookies, page), "ms p95", "log-in page", yardstick);
            }
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static List<String> pages(long tenant) {
        return List.of(
                "index.xhtml",
                "system/tenants.xhtml",
                "system/tenants.xhtml?text=bank",
                "system/events.xhtml",
                "system/audit.xhtml",
                "directory/users.xhtml?tenant=" + tenant,
                "system/billing.xhtml?tenant=" + tenant + "&date=2026-09-15");
    }

    /** Logs in with a browser, as people do, and takes the sessions along: fifty users share them ten by ten. */
    private static List<String> cookies(Node node) {
        var chromium = new Chromium();
        chromium.beforeAll(null);
        var cookies = new ArrayList<String>();
        for (var i = 0; i < LOG_INS; i++) {
            cookies.add(chromium.visitor(node.url()).logIn(OWNER).page().context().cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; ")));
        }
        chromium.afterAll(null);
        return cookies;
    }

    private void warmUp(Node node, List<String> cookies, long tenant) throws Exception {
        for (var round = 0; round < 2; round++) {
            p95(node, List.of(""), "login.xhtml");
            for (var page : pages(tenant)) {
                p95(node, cookies, page);
            }
        }
    }

    private double p95(Node node, List<String> cookies, String page) throws Exception {
        var threads = Executors.newFixedThreadPool(USERS);
        try {
            var all = new ArrayList<Callable<double[]>>();
            for (var user = 0; user < USERS; user++) {
                var cookie = cookies.get(user % cookies.size());
                all.add(() -> times(node, cookie, page));
            }
            var times = new ArrayList<Double>();
            for (var done : threads.invokeAll(all)) {
                for (var time : done.get()) {
                    times.add(time);
                }
            }
            return Figures.p95(times.stream().mapToDouble(Double::doubleValue).toArray());
        } finally {
            threads.shutdown();
        }
    }

    private double[] times(Node node, String cookie, String page) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + page))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie)
                .build();
        var times = new double[EACH];
        for (var i = 0; i < EACH; i++) {
            var begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            times[i] = (System.nanoTime() - begin) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
        }
        return times;
    }
}
