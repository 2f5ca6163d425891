package org.reckoner.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server process of a test's own, started as the runbook says: the real WAR on Payara Micro. Its log and its process id are
 * in {@code target/it-node-<name>}, where {@code setup/test-servers.sh} finds it if the tests themselves are killed.
 */
public final class Node {
    private static final Duration READY_MAX = Duration.ofMinutes(5);
    private static final long STOP_SECONDS_MAX = 60;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final int port;
    private final Process process;
    private final long logStart;

    private Node(Path folder, int port, Process process, long logStart) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.logStart = logStart;
    }

    /** Of an environment: what the JVM is told beyond what every node is; in place of a small heap and a quick start. */
    public static final String JVM = "NODE_JVM";

    /** Of an environment: the WAR to run in place of the project's. */
    public static final String WAR = "NODE_WAR";

    private static final String USUAL_JVM = "-Xmx512m -XX:MetaspaceSize=192m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Starts a process and does not wait for it. Two at the same time have two names. */
    public static Node start(String name, Map<String, String> environment) throws IOException {
        var folder =
                Files.createDirectories(Path.of("target", "it-node-" + name)).toAbsolutePath();
        var log = folder.resolve("server.log");
        var logStart = Files.exists(log) ? Files.size(log) : 0;
        var port = freePort();
        var builder = new ProcessBuilder(command(folder, port, environment))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(key -> key.startsWith("RECKONER_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        Files.writeString(folder.resolve("server.pid"), Long.toString(process.pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(folder, port, process, logStart);
    }

    private static List<String> command(Path folder, int port, Map<String, String> environment) throws IOException {
        var project = Path.of("").toAbsolutePath();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(environment.getOrDefault(JVM, USUAL_JVM).split(" ")));
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-jar",
                project.resolve("target/payara-micro.jar").toString(),
                "--noHazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                project.resolve("setup/server/preboot.txt").toString(),
                "--postbootcommandfile",
                project.resolve("setup/server/postboot.txt").toString(),
                "--deploy",
                environment.getOrDefault(
                        WAR, project.resolve("target/reckoner.war").toString()),
                "--contextroot",
                "/"));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where it answers. */
    public URL url() {
        try {
            return URI.create("http://127.0.0.1:" + port + "/").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public void awaitReady() {
        await(this + " is ready")
                .atMost(READY_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isReady(aliveOrFail()));
    }

    private static boolean isReady(Node node) throws InterruptedException {
        return node.status("/healthz/ready") == 200;
    }

    /** What it answers to whoever asks for this path; 0 where it does not answer. */
    public int status(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    /** This node, or a failure that names its log if it has ended by itself. */
    public Node aliveOrFail() {
        if (!process.isAlive()) {
            throw new IllegalStateException(this + " has ended by itself");
        }
        return this;
    }

    /** What it has said since this start. */
    public String log() {
        try {
            var all = Files.readAllBytes(folder.resolve("server.log"));
            return new String(all, (int) logStart, (int) (all.length - logStart), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() throws InterruptedException, IOException {
        process.destroyForcibly().waitFor();
        clean();
    }

    /** SIGTERM, as a service manager does it. */
    public void stop() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException(this + " does not stop");
        }
        clean();
    }

    /** A killed server leaves what it has unpacked, 150 MB. */
    private void clean() throws IOException {
        Files.deleteIfExists(folder.resolve("server.pid"));
        Folders.delete(folder.resolve("tmp"));
    }

    @Override
    public String toString() {
        return "the server of process " + process.pid() + " (" + folder.resolve("server.log") + ")";
    }
}
