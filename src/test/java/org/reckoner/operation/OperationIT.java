package org.reckoner.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever operates the server sees of it from outside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OperationIT {
    private static final String TOKEN = "metrics-token-for-tests";

    /** A comment, or a series with its value. */
    private static final Pattern LINE = Pattern.compile(
            "# TYPE [a-z_]+ (counter|gauge|histogram)|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [0-9.E+-]+");

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    URL server;

    @Test
    void readinessSaysThatTheDatabaseAnswersAndTheQueueMovesAndNothingElse() throws Exception {
        var answer = get("/healthz/ready", null);

        assertEquals(200, answer.statusCode(), answer.body());
        var parts = answer.body().replaceAll("[\\s\"{}\\[\\]]", "");
        assertTrue(parts.contains("name:database") && parts.contains("queue:moving"), () -> answer.body() + figures());
        assertFalse(answer.body().matches("(?s).*(jdbc|Exception|MariaDB|H2|password).*"), answer.body());
    }

    @Test
    void whoHasTheTokenReadsEveryFigure() throws Exception {
        get("/login.xhtml", null);
        var answer = get("/metrics", "Bearer " + TOKEN);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain; version=0.0.4"));
        answer.body().lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        for (var name : new String[] {
            "reckoner_database_up 1",
            "reckoner_queue_oldest_due_seconds ",
            "reckoner_queue_lost_items ",
            "reckoner_http_requests_total{kind=\"page\",status=\"2xx\"} ",
            "reckoner_http_request_seconds_bucket{kind=\"page\",le=\"+Inf\"} ",
            "jvm_memory_heap_used_bytes "
        }) {
            assertTrue(answer.body().contains(name), name + " is missing in " + answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic bWV0cmljcw==", TOKEN})
    void nobodyElseReadsAnyFigure(String authorization) throws Exception {
        var answer = get("/metrics", authorization.isEmpty() ? null : authorization);

        assertEquals(401, answer.statusCode());
        assertFalse(answer.body().contains("reckoner_"), answer.body());
    }

    @Test
    void aRequestKeepsTheNameItsSenderGaveItIfThatIsHarmless() throws Exception {
        assertEquals("from-the-proxy-1", named("from-the-proxy-1"));
        for (var other : new String[] {"short", "two words here", "x".repeat(65), "line=1;actor=2"}) {
            assertNotEquals(other, named(other));
        }
        assertNotEquals(named("short"), named("short"));
    }

    private String figures() {
        try {
            return get("/metrics", "Bearer " + TOKEN).body();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private String named(String name) throws Exception {
        var request = HttpRequest.newBuilder(uri("/login.xhtml"))
                .header("X-Request-Id", name)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(uri(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }
}
