package org.reckoner.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.reckoner.it.Node;
import org.reckoner.it.Visitor;

/** From the start of the process to the first page, embedded database; against an empty WAR on the same server. */
final class StartBench implements Benches.Bench {
    private static final int RUNS = 3;
    private static final String JVM = "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    @Override
    public void run(Figures figures) throws Exception {
        var empty = emptyWar();
        var again = start(Map.of(Node.WAR, empty), "index.html");
        for (var run = 1; run < RUNS; run++) {
            again = Math.min(again, start(Map.of(Node.WAR, empty), "index.html"));
        }
        var data = Path.of("target", "it-data-start").toAbsolutePath();
        var environment = Map.of(
                "RECKONER_DATA",
                data.toString(),
                "RECKONER_DB_URL",
                "jdbc:h2:file:" + data.resolve("reckoner") + System.nanoTime() + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE",
                "RECKONER_OWNER_PASSWORD",
                Visitor.PASSWORD);
        figures.ratio(
                "first start, empty database (aim 2.00)", start(environment, "login.xhtml"), "ms", "empty WAR", again);
        var ours = Double.MAX_VALUE;
        for (var run = 1; run < RUNS; run++) {
            ours = Math.min(ours, start(environment, "login.xhtml"));
        }
        figures.ratio("later start (aim 2.00)", ours, "ms", "empty WAR", again);
    }

    private static String emptyWar() throws Exception {
        var war = Path.of("target", "empty.war").toAbsolutePath();
        try (var jar = new JarOutputStream(Files.newOutputStream(war))) {
            jar.putNextEntry(new ZipEntry("index.html"));
            jar.write("<!doctype html><title>empty</title>".getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return war.toString();
    }

    private static double start(Map<String, String> environment, String page) throws Exception {
        var told = new HashMap<>(environment);
        told.put(Node.JVM, JVM);
        var begin = System.nanoTime();
        var node = Node.start("start", told);
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> answers(node.aliveOrFail(), page));
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            node.kill();
        }
    }

    private static boolean answers(Node node, String page) {
        try {
            var connection = (HttpURLConnection) new URL(node.url(), page).openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
