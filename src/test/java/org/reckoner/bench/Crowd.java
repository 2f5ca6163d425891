package org.reckoner.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.reckoner.it.Chromium;
import org.reckoner.it.Node;

/** Fifty people who open pages at once. */
final class Crowd {
    private static final int USERS = 50;

    /** Often enough that one collection of the whole heap, which halts all fifty, is not every twentieth that is measured. */
    private static final int EACH = 48;

    private static final int TO_WARM_UP = 12;
    private static final String LOG_IN = "login.xhtml";
    private static final String OWNER = "owner@reckoner.example";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final Node node;

    Crowd(Node node) {
        this.node = node;
    }

    /** Logs in with a browser, as people do, and takes the sessions along, one for each of the fifty. */
    List<String> cookies() {
        var chromium = new Chromium();
        chromium.beforeAll(null);
        var cookies = new ArrayList<String>();
        for (var i = 0; i < USERS; i++) {
            cookies.add(chromium.visitor(node.url()).logIn(OWNER).page().context().cookies().stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; ")));
        }
        chromium.afterAll(null);
        return cookies;
    }

    /** What the log-in page takes in the same run, which all others are held against. */
    Taken yardstick(Figures figures) throws Exception {
        var taken = taken(List.of(""), LOG_IN);
        figures.figure("log-in page", taken.p95(), "ms p95");
        figures.figure("its processor time a request", taken.cpu(), "us");
        return taken;
    }

    /** Prints what a page takes against the yardstick. */
    void measure(Figures figures, List<String> cookies, String page, Taken yardstick) throws Exception {
        var taken = taken(cookies, page);
        figures.ratio(page + " (aim 3.00)", taken.p95(), "ms p95", LOG_IN, yardstick.p95());
        figures.ratio("its processor time a request", taken.cpu(), "us", LOG_IN, yardstick.cpu());
    }

    /**
     * What a page took.
     *
     * @param cpu processor time of server and database for a request, in microseconds
     */
    record Taken(double p95, double cpu) {}

    private Taken taken(List<String> cookies, String page) throws Exception {
        var before = CpuTime.of(node);
        var p95 = p95(cookies, page, EACH);
        return new Taken(p95, CpuTime.of(node).servedSince(before) / (double) (USERS * EACH));
    }

    /** All fifty open a page a few times, which is not measured. */
    void warmUp(List<String> cookies, String page) throws Exception {
        p95(cookies, page, TO_WARM_UP);
    }

    /** How long nineteen of twenty wait at most for a page, in milliseconds. */
    private double p95(List<String> cookies, String page, int each) throws Exception {
        var threads = Executors.newFixedThreadPool(USERS);
        try {
            var all = new ArrayList<Callable<double[]>>();
            for (var user = 0; user < USERS; user++) {
                var cookie = cookies.get(user % cookies.size());
                all.add(() -> times(cookie, page, each));
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

    /** What one person alone waits for a page so many times, in milliseconds. */
    double[] times(String cookie, String page, int count) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(node.url() + page))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie)
                .build();
        var times = new double[count];
        for (var i = 0; i < count; i++) {
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
