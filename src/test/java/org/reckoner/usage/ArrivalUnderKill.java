package org.reckoner.usage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Node;
import org.reckoner.it.Nodes;
import org.reckoner.it.TestDatabase;
import org.reckoner.it.Visitor;
import org.reckoner.platform.Database;

/**
 * A million sessions arrive by HTTP and by file at two nodes on one MariaDB; the node that imports the file is killed at a seeded
 * moment; every row and every daily count is right afterwards. Takes minutes, hence not of the test command (benchmarks.md,
 * Acceptance): {@code mvn -Pfault verify -Dreckoner.it.h2.skip=true -Dit.test=ArrivalUnderKill -Dreckoner.test.sessions=1000000}.
 */
class ArrivalUnderKill {
    private static final int COUNT = Integer.getInteger("reckoner.test.sessions", 1_000_000);
    private static final long SEED = Long.getLong("reckoner.test.seed", 20261121L);
    private static final int BATCH = 1_000;
    private static final int SENDERS = 4;
    private static final String TENANT = "Harbour Insurance";
    private static final String KEY_PREFIX = "0123456789ab";
    private static final String KEY_SECRET = "a".repeat(43);
    private static final Duration PATIENCE = Duration.ofMinutes(25);

    @RegisterExtension
    Nodes nodes = new Nodes();

    private TestDatabase database;

    @Test
    void everyCountIsRightAfterwards() throws Exception {
        database = TestDatabase.fresh("arrival");
        var both = List.of(start("arrival-one"), start("arrival-two"));
        var tenant = number("select id from tenant where name = ?", TENANT);
        var sessions = new ArrivingSessions(SEED, COUNT, users(tenant));
        giveKey(tenant);
        var sender = new UsageSender(both, "rk_" + KEY_PREFIX + "_" + KEY_SECRET);

        var begun = System.nanoTime();
        var file = sender.upload(written(sessions));
        say("file of " + COUNT / 2 + " rows uploaded after " + seconds(begun) + " s");
        var sending = send(sender, sessions);
        var victim = importing(tenant, file, both);
        var moment = victimDiesAt(tenant, file);
        victim.kill();
        say(victim + " killed after " + seconds(begun) + " s, at row " + moment + " of the file and "
                + (sender.accepted.get() + sender.repeated.get()) + " by HTTP");
        for (var done : sending) {
            done.get();
        }
        say(COUNT / 2 + " sessions by HTTP after " + seconds(begun) + " s, sent again " + sender.again + " times");
        await("the file").atMost(PATIENCE).until(() -> {
            var state = sender.file(file).getString("state");
            assertTrue(List.of("CHECKING", "IMPORTING", "DONE").contains(state), state);
            return "DONE".equals(state);
        });
        say("the file imported after " + seconds(begun) + " s: " + sender.file(file));

        assertEquals(0, sender.wrong.get(), "refused or conflicting");
        assertEquals(COUNT / 2, sender.accepted.get() + sender.repeated.get(), "answered for by HTTP");
        assertEachSessionIsThereAsSent(tenant, sessions);
        count();
        say("counted after " + seconds(begun) + " s");
        var zone = ZoneId.of(text("select zone from tenant where id = ?", tenant));
        assertEquals(sessions.usersByDate(zone), counted(tenant));
    }

    private Node start(String name) throws Exception {
        var data = Files.createDirectories(Path.of("target", "it-data-arrival")).toAbsolutePath();
        var environment = new HashMap<>(database.environment());
        environment.putAll(Map.of(
                "RECKONER_MODE",
                "test",
                "RECKONER_DATA",
                data.resolve(name).toString(),
                "RECKONER_SECRETS_KEYSET",
                data.resolve("keyset.json").toString(),
                "RECKONER_DEMO",
                "true",
                "RECKONER_DEMO_PASSWORD",
                Visitor.PASSWORD,
                "RECKONER_OWNER_PASSWORD",
                Visitor.PASSWORD,
                "RECKONER_API_REQUESTS",
                "1000000",
                "RECKONER_LEASE",
                "PT10S"));
        environment.put(Node.JVM, "-Xmx512m -XX:+UseSerialGC");
        var node = nodes.start(name, environment);
        node.awaitReady();
        database.update("update process set next_due_at = ?", LocalDateTime.of(2100, 1, 1, 0, 0));
        database.update("update business_clock set stands_at = ? where id = 1", LocalDateTime.of(2026, 3, 5, 0, 0));
        return node;
    }

    private List<String> users(long tenant) throws SQLException {
        return database.query(
                row -> row.getString(1),
                "select user_key from directory_user where tenant_id = ? and state = 'ACTIVE' order by id",
                tenant);
    }

    private void giveKey(long tenant) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(KEY_SECRET.getBytes(StandardCharsets.US_ASCII));
        database.update(
                "insert into api_key (id, version, tenant_id, name, prefix, secret_hash, scopes, created_at, created_by,"
                        + " expires_at) values (1, 0, ?, 'arrival', ?, ?, 'USAGE_WRITE', ?, 'test', ?)",
                tenant,
                KEY_PREFIX,
                HexFormat.of().formatHex(hash),
                LocalDateTime.of(2026, 1, 1, 0, 0),
                LocalDateTime.of(2100, 1, 1, 0, 0));
    }

    private static Path written(ArrivingSessions sessions) throws IOException {
        var file = Path.of("target", "it-data-arrival", "half.ndjson");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var from = COUNT / 2; from < COUNT; from += BATCH) {
                out.write(sessions.lines(from, Math.min(from + BATCH, COUNT)));
            }
        }
        return file;
    }

    /** The first half, from several senders at once to both nodes in turn. */
    private static List<Future<?>> send(UsageSender sender, ArrivingSessions sessions) {
        var senders = Executors.newFixedThreadPool(SENDERS);
        var sending = new ArrayList<Future<?>>();
        for (var from = 0; from < COUNT / 2; from += BATCH) {
            var first = from;
            sending.add(senders.submit(() -> {
                sender.send(sessions.lines(first, Math.min(first + BATCH, COUNT / 2)), first / BATCH);
                return null;
            }));
        }
        senders.shutdown();
        return sending;
    }

    /** The node that has the file, by its process id with which its name begins. */
    private Node importing(long tenant, long file, List<Node> both) throws SQLException {
        await("the import").atMost(PATIENCE).until(() -> rowsDone(tenant, file) > 0);
        var owner = text("select lease_owner from import_file where tenant_id = ? and id = ?", tenant, file);
        return both.stream()
                .filter(node -> owner.startsWith(node.pid() + "-"))
                .findFirst()
                .orElseThrow();
    }

    private long victimDiesAt(long tenant, long file) {
        var moment = 1 + new Random(SEED).nextInt(Math.max(1, COUNT / 4));
        await("row " + moment)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> rowsDone(tenant, file) >= moment);
        return moment;
    }

    private long rowsDone(long tenant, long file) throws SQLException {
        return number("select rows_done from import_file where tenant_id = ? and id = ?", tenant, file);
    }

    private void assertEachSessionIsThereAsSent(long tenant, ArrivingSessions sessions) throws SQLException {
        assertEquals(
                sessions.count(),
                number(
                        "select count(*) from usage_session where tenant_id = ? and session_key like ?",
                        tenant,
                        ArrivingSessions.PREFIX + "%"));
        try (var connection = database.connect()) {
            assertEquals(sessions.count(), rightOnes(connection, tenant, sessions));
        }
    }

    private static int rightOnes(Connection connection, long tenant, ArrivingSessions sessions) throws SQLException {
        var right = 0;
        try (var query = Database.streamed(
                connection,
                "select s.session_key, u.user_key, s.login_at, s.logout_at from usage_session s"
                        + " join directory_user u on u.tenant_id = s.tenant_id and u.id = s.user_id"
                        + " where s.tenant_id = ? and s.session_key like ?")) {
            query.setLong(1, tenant);
            query.setString(2, ArrivingSessions.PREFIX + "%");
            for (var row = query.executeQuery(); row.next(); right++) {
                var key = row.getString(1);
                var sent = sessions.session(Integer.parseInt(key.substring(ArrivingSessions.PREFIX.length())));
                var there = new ArrivingSessions.Arriving(
                        key,
                        row.getString(2),
                        instant(row.getObject(3, LocalDateTime.class)),
                        instant(row.getObject(4, LocalDateTime.class)));
                assertEquals(sent, there);
            }
        }
        return right;
    }

    private void count() throws SQLException {
        database.update(
                "update process set next_due_at = ? where process_key = 'USAGE_SNAPSHOT'",
                LocalDateTime.of(2026, 3, 1, 0, 0));
        await("the snapshot")
                .atMost(PATIENCE)
                .until(() -> number("select count(*) from process_run where process_key = 'USAGE_SNAPSHOT'"
                                + " and closed_at is not null")
                        > 0);
    }

    private Map<LocalDate, Integer> counted(long tenant) throws SQLException {
        var counts = new TreeMap<LocalDate, Integer>();
        database.query(
                row -> counts.put(row.getObject(1, LocalDate.class), row.getInt(2)),
                "select report_on, max_users from daily_usage where tenant_id = ? and report_on < ? and max_users > 0",
                tenant,
                LocalDate.of(2026, 3, 5));
        return counts;
    }

    private long number(String sql, Object... values) throws SQLException {
        return database.query(row -> row.getLong(1), sql, values).get(0);
    }

    private String text(String sql, Object... values) throws SQLException {
        return database.query(row -> row.getString(1), sql, values).get(0);
    }

    private static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 100_000_000 / 10.0;
    }

    private static void say(String line) {
        System.getLogger(ArrivalUnderKill.class.getName()).log(System.Logger.Level.INFO, line);
    }
}
