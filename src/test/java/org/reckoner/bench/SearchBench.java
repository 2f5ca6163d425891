package org.reckoner.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.it.Chromium;
import org.reckoner.it.Node;

/** The directory of a tenant with 100,000 users, searched by what few and by what all have; each answer is the whole page. */
final class SearchBench implements Benches.Bench {
    private static final Load LOAD = Load.people(1, 100_000);
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");
    private static final List<String> ASKED = List.of(
            "q=u012345", // one has it
            "q=ada+adler", // about 150 have both
            "q=ada", // about 3,800
            "q=u0", // everybody
            "q=ada+u0", // few among all
            "q=nobody", // nobody
            "q=a&state=ARCHIVED", // many, none of whom is
            "");
    private static final int WARM_UPS = 40;
    private static final int RUNS = 120;
    private static final int AIM_MILLIS = 200;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("search", LOAD, AFTER);
        var node = installation.start("768m");
        try {
            var tenant = installation
                    .database()
                    .query(row -> row.getLong(1), "select min(id) from tenant")
                    .get(0);
            var cookie = cookie(node);
            var yardstick = p95(node, "", "login.xhtml");
            for (var asked : ASKED) {
                var page = "directory/users.xhtml?tenant=" + tenant + "&" + asked;
                var what = String.format(Locale.ROOT, "search \"%s\" (aim %d ms)", asked, AIM_MILLIS);
                figures.ratio(what, p95(node, cookie, page), "ms p95", "log-in page", yardstick);
            }
            node.stop();
        } finally {
            node.kill();
        }
    }

    /** Of the platform owner, logged in. */
    static String cookie(Node node) {
        var chromium = new Chromium();
        chromium.beforeAll(null);
        try {
            return chromium.visitor(node.url()).logIn("owner@reckoner.example").page().context().cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
        } finally {
            chromium.afterAll(null);
        }
    }

    private double p95(Node node, String cookie, String page) throws IOException, InterruptedException {
        var times = new double[RUNS];
        var request = HttpRequest.newBuilder(URI.create(node.url() + page))
                .header("Cookie", cookie)
                .build();
        for (var run = -WARM_UPS; run < RUNS; run++) {
            var begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answers " + answer.statusCode());
            }
            if (run >= 0) {
                times[run] = (System.nanoTime() - begin) / 1e6;
            }
        }
        return Figures.p95(times);
    }
}
