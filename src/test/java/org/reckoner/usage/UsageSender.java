package org.reckoner.usage;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reckoner.it.Node;

/** A sender as the API's manual asks for: whatever was not answered is sent again, to another node. */
final class UsageSender {
    private static final int TRIES_MAX = 600;
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Node> nodes;
    private final String key;

    final AtomicLong accepted = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final AtomicLong wrong = new AtomicLong();
    final AtomicInteger again = new AtomicInteger();

    UsageSender(List<Node> nodes, String key) {
        this.nodes = nodes;
        this.key = key;
    }

    void send(byte[] batch, int first) throws InterruptedException {
        var answer = ask(
                first,
                address -> request(address + "api/v1/usage/sessions", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArray(batch)));
        accepted.addAndGet(answer.getInt("accepted"));
        repeated.addAndGet(answer.getInt("repeated"));
        wrong.addAndGet(answer.getInt("refused") + answer.getInt("conflicting"));
    }

    /** Gives the file's number. */
    long upload(Path file) throws InterruptedException, FileNotFoundException {
        var body = BodyPublishers.ofFile(file);
        return ask(
                        0,
                        address -> request(
                                        address + "api/v1/usage/imports?kind=SESSIONS&mode=GOOD_ROWS&name=half.ndjson",
                                        "application/x-ndjson")
                                .POST(body))
                .getJsonNumber("id")
                .longValue();
    }

    JsonObject file(long id) throws InterruptedException {
        return ask(
                1,
                address -> request(address + "api/v1/usage/imports/" + id, "application/json")
                        .GET());
    }

    private HttpRequest.Builder request(String address, String type) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(3));
    }

    @FunctionalInterface
    private interface Question {
        HttpRequest.Builder to(String address);
    }

    private JsonObject ask(int first, Question question) throws InterruptedException {
        for (var tried = 0; tried < TRIES_MAX; tried++) {
            var node = nodes.get((first + tried) % nodes.size());
            try {
                var answer = client.send(question.to(node.url().toString()).build(), BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return read(answer);
                }
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException noAnswer) {
                // whether it was taken is not known: that is what the sessions' ids are for
            }
            again.incrementAndGet();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("no node answers");
    }

    private static JsonObject read(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
