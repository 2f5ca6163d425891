package org.reckoner.usage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Bucket;
import org.reckoner.it.Node;
import org.reckoner.it.Nodes;
import org.reckoner.it.SampleInstallation;
import org.reckoner.it.TestDatabase;

/** A server that is killed while it imports a file: another one goes on with it, no row lost and none twice. */
class ImportKillIT {
    private static final long SEED = Long.getLong("reckoner.test.seed");
    private static final int ROWS = 60_000;
    private static final String SECRET = "A".repeat(43);
    private static final String PREFIX = "0123456789ab";

    @RegisterExtension
    Nodes nodes = new Nodes();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aFileIsImportedOnceHoweverTheServerEnds() throws Exception {
        try (var bucket = Bucket.fresh("import-" + System.getProperty("reckoner.test.database"))) {
            var installation = SampleInstallation.exportingTo(bucket, "import");
            var database = installation.database();
            var tenant = tenant(database);
            var before = sessions(database, tenant);
            var user = user(database, tenant);
            makeKey(database, tenant);
            var first = start(installation);
            first.awaitReady();
            var id = upload(first, user);
            var moment = 1 + new Random(SEED).nextInt(ROWS / 2);
            await("row " + moment)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> added(view(first, id)) >= moment);
            first.kill();
            var story = "seed " + SEED + ", killed after row " + moment;
            var second = start(installation);
            second.awaitReady();
            await("the import is done")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> "DONE".equals(view(second, id).getString("state")));
            var view = view(second, id);
            assertEquals(ROWS, added(view), story + ": " + view);
            assertEquals(0, view.getInt("repeated") + view.getInt("bad"), story + ": " + view);
            second.stop();
            assertEquals(before + ROWS, sessions(database, tenant), story);
            var left = database.query(row -> row.getInt(1), "select count(*) from import_chunk");
            assertEquals(List.of(0), left, story);
            forget(database, tenant);
        }
    }

    private Node start(SampleInstallation installation) throws Exception {
        return nodes.start("import", installation.environment("import", Map.of()));
    }

    private static long tenant(TestDatabase database) throws SQLException {
        return database.query(row -> row.getLong(1), "select min(tenant_id) from usage_session")
                .get(0);
    }

    private static String user(TestDatabase database, long tenant) throws SQLException {
        return database.query(
                        row -> row.getString(1), "select min(user_key) from directory_user where tenant_id = ?", tenant)
                .get(0);
    }

    private static int sessions(TestDatabase database, long tenant) throws SQLException {
        return database.query(row -> row.getInt(1), "select count(*) from usage_session where tenant_id = ?", tenant)
                .get(0);
    }

    private static void makeKey(TestDatabase database, long tenant) throws Exception {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(SECRET.getBytes(StandardCharsets.US_ASCII)));
        var now = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC).withYear(2020);
        database.update(
                "insert into api_key (id, version, tenant_id, name, prefix, secret_hash, scopes, created_at, created_by,"
                        + " expires_at) values (1, 0, ?, 'killed', ?, ?, 'USAGE_WRITE', ?, 'test', ?)",
                tenant,
                PREFIX,
                hash,
                now,
                now.withYear(2099));
    }

    /** The sample installation is of other tests too. */
    private static void forget(TestDatabase database, long tenant) throws SQLException {
        database.update("delete from usage_session where tenant_id = ? and session_key like 'killed-%'", tenant);
        database.update("delete from import_bad_row");
        database.update("delete from import_file");
        database.update("delete from api_key");
    }

    private long upload(Node node, String user) throws Exception {
        var file = new StringBuilder("session_id,user_id,login_at,logout_at,client\n");
        for (var i = 0; i < ROWS; i++) {
            file.append("killed-%06d,%s,2026-01-01T%02d:%02d:00Z,2026-01-01T%02d:%02d:30Z,WEB\n"
                    .formatted(i, user, i / 60 % 24, i % 60, i / 60 % 24, i % 60));
        }
        var answer = client.send(
                request(node, "/api/v1/usage/imports?kind=SESSIONS&mode=ALL&name=killed.csv")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(file.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return json(answer.body()).getJsonNumber("id").longValue();
    }

    private JsonObject view(Node node, long id) throws Exception {
        node.aliveOrFail();
        var answer = client.send(request(node, "/api/v1/usage/imports/" + id).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer.body());
    }

    private static HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(URI.create(node.url() + path.substring(1)))
                .header("Authorization", "Bearer rk_" + PREFIX + "_" + SECRET);
    }

    /** Rows that are imported; while the file is checked they are those that would be. */
    private static int added(JsonObject view) {
        return List.of("IMPORTING", "DONE").contains(view.getString("state")) ? view.getInt("added") : 0;
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
