package org.reckoner.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server of one test's own, which it may kill and start again: the shared one is the other tests' too. Its files and
 * its process id are where {@code setup/test-servers.sh} finds them if the tests themselves are killed.
 */
public final class OwnMariaDb implements AutoCloseable {
    private static final String USER = System.getProperty("reckoner.test.db.user");
    private static final String PASSWORD = System.getProperty("reckoner.test.db.password");
    private static final String SHARED = System.getProperty("reckoner.test.mariadb.url");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long STOP_SECONDS_MAX = 30;

    private final Path folder;
    private final int port;
    private Process process;

    private OwnMariaDb(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** A running server with a database of this name, filled from the one of the same name on the shared server. */
    public static OwnMariaDb with(String database) throws IOException, InterruptedException {
        var folder = Path.of("target", "it-node-mariadb").toAbsolutePath();
        Folders.delete(folder);
        Files.createDirectories(folder);
        var server = new OwnMariaDb(folder, freePort());
        server.install(database);
        server.start();
        server.fill(database);
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void install(String database) throws IOException, InterruptedException {
        var me = System.getProperty("user.name");
        run(List.of(command(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + folder.resolve("data"),
                "--user=" + me,
                "--skip-test-db",
                "--skip-name-resolve",
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + me)));
        Files.writeString(folder.resolve("init.sql"), """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%2$s'@'127.0.0.1';
                """.formatted(database, USER, PASSWORD));
    }

    private void fill(String database) throws IOException, InterruptedException {
        var shared = URI.create(SHARED.substring("jdbc:".length())).getPort();
        run(List.of(
                client("mariadb-dump", shared, "--single-transaction", "--no-tablespaces", database),
                client("mariadb", port, database)));
    }

    private ProcessBuilder client(String program, int at, String... more) {
        var words = new ArrayList<>(List.of(
                program, "--no-defaults", "--protocol=TCP", "--host=127.0.0.1", "--port=" + at, "--user=" + USER));
        words.addAll(List.of(more));
        var builder = command(words.toArray(String[]::new));
        builder.environment().put("MYSQL_PWD", PASSWORD);
        return builder;
    }

    private ProcessBuilder command(String... words) {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().merge("PATH", "/usr/sbin", (path, sbin) -> path + ":" + sbin);
        return builder.redirectError(
                ProcessBuilder.Redirect.appendTo(folder.resolve("tools.log").toFile()));
    }

    private void run(List<ProcessBuilder> pipeline) throws IOException, InterruptedException {
        pipeline.get(pipeline.size() - 1)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("tools.log").toFile()));
        for (var each : ProcessBuilder.startPipeline(pipeline)) {
            if (each.waitFor() != 0) {
                throw new IllegalStateException("see " + folder.resolve("tools.log"));
            }
        }
    }

    /** Starts it, on the same files as before, and waits until it answers. */
    public void start() throws IOException {
        process = command(
                        "bash",
                        "-c",
                        "exec mariadbd --no-defaults --user=\"$0\" --datadir=\"$1/data\" --socket=server.sock"
                                + " --pid-file=\"$1/mariadbd.pid\" --bind-address=127.0.0.1 --port=\"$2\""
                                + " --init-file=\"$1/init.sql\" --skip-name-resolve --default-time-zone=+00:00"
                                + " --innodb-buffer-pool-size=64M --character-set-server=utf8mb4"
                                + " --collation-server=utf8mb4_bin --performance-schema=OFF",
                        System.getProperty("user.name"),
                        folder.toString(),
                        Integer.toString(port))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        Files.writeString(folder.resolve("server.pid"), Long.toString(process.pid()));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await("MariaDB in " + folder).atMost(PATIENCE).until(this::answers);
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("MariaDB has ended, see " + folder.resolve("server.log"));
        }
        return client("mariadb", port, "--execute=SELECT 1")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** SIGKILL: as when the machine under it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: as when it is updated. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException("MariaDB does not stop, see " + folder.resolve("server.log"));
        }
    }

    /** The address of its database, as the shared server's is. */
    public String url(String database) {
        var shared = URI.create(SHARED.substring("jdbc:".length())).getPort();
        return SHARED.replace(":" + shared + "/", ":" + port + "/").replace("/reckoner?", "/" + database + "?");
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(folder.resolve("server.pid"));
        Folders.delete(folder.resolve("data"));
    }
}
