package org.reckoner.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.access.ApiScope;

/**
 * quality.md 3: every operation of the API x a key of every scope x own and other tenant, over HTTP. Operations and who may are read
 * from the OpenAPI document, which DescriptionTest holds against the resource classes: what is not classified there fails the build.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiMatrixIT {
    private static final String ROOT = "/api/v1";
    private static final String NOBODYS = "987654321012";
    private static final Set<String> ALL =
            Arrays.stream(ApiScope.values()).map(Enum::name).collect(Collectors.toSet());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> wrong = new ArrayList<>();

    @ArquillianResource
    URL server;

    /**
     * A tenant with one of everything that an operation may be about.
     *
     * @param key of all scopes
     * @param found what stands in for a parameter, by the address before it: {@code /units/} its unit
     */
    private record Sample(String tenant, String key, Map<String, String> found) {}

    private Sample sample() throws Exception {
        var made = send(to("/test/divided-tenant"), "POST", "").body().split(" ");
        var key = key(made[0], ALL);
        var found = new LinkedHashMap<String, String>();
        found.put("/usage/imports/", text(ask(key, "post", "/usage/imports", "{}"), "id"));
        found.put("/contracts/", first(key, "/contracts", "contracts", "id"));
        found.put("/invoices/", first(key, "/invoices", "invoices", "id"));
        found.put("/statements/", first(key, "/statements", "months", "month"));
        found.put("/unit-costs/", first(key, "/unit-costs", "periods", "period"));
        found.put("/units/", made[1]);
        return new Sample(made[0], key, found);
    }

    private String key(String tenantOrNull, Set<String> scopes) throws Exception {
        var asked = scopes.stream().map(scope -> "scope=" + scope).collect(Collectors.joining("&"));
        var of = tenantOrNull == null ? "" : "&of=" + tenantOrNull;
        return send(to("/test/key?" + asked + of), "POST", "").body();
    }

    private String first(String key, String path, String list, String name) throws Exception {
        var answer = ask(key, "get", path, null);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).getJsonArray(list).getJsonObject(0).getString(name);
    }

    /** A number or a text. */
    private static String text(HttpResponse<String> answer, String name) {
        return json(answer).get(name).toString().replace("\"", "");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void aKeyOpensWhatItsScopesAreForAndNothingElse() throws Exception {
        var own = sample();
        var keys = new LinkedHashMap<String, Set<String>>();
        var platforms = new LinkedHashSet<String>();
        for (var scope : ALL) {
            keys.put(key(own.tenant(), Set.of(scope)), Set.of(scope));
            var platform = key(null, Set.of(scope));
            keys.put(platform, Set.of(scope));
            platforms.add(platform);
        }
        keys.put(key(own.tenant(), Set.of("UNITS_READ", "BILLING_READ")), Set.of("UNITS_READ", "BILLING_READ"));
        keys.put(own.key(), ALL);
        for (var operation : Operation.all()) {
            expect(401, operation, "no key", ask(null, operation.verb(), filled(operation, own), body(operation)));
            for (var key : keys.entrySet()) {
                var answer = asked(key.getKey(), own.tenant(), operation, own);
                if (operation.isOpenTo(key.getValue())) {
                    expect(expected(operation), operation, key.getValue(), answer);
                } else {
                    expect(403, operation, key.getValue(), answer);
                }
                if (platforms.contains(key.getKey()) && operation.isOpenTo(key.getValue())) {
                    var nowhere = asked(key.getKey(), null, operation, own);
                    expect(operation.isOpenToAll() ? 200 : 400, operation, "the platform's in no tenant", nowhere);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** With the right scope and a thing that is there. */
    private static int expected(Operation operation) {
        return switch (operation.toString()) {
            case "post /units" -> 201;
            case "post /usage/imports" -> 202;
            // nobody is called so, nobody has that number; the issuer of the tests lacks what the format asks for
            case "post /units/{id}/users", "post /units/{id}/numbers", "get /invoices/{id}/xrechnung.xml" -> 400;
            default -> 200;
        };
    }

    @Test
    void anotherTenantIsNotThereAndNorIsAnythingOfIt() throws Exception {
        var own = sample();
        var other = sample();
        var compared = 0;
        for (var operation : Operation.all()) {
            expect(404, operation, "another tenant named", asked(own.key(), other.tenant(), operation, other));
            if (operation.path().contains("{")) {
                var theirs = ask(own.key(), operation.verb(), filled(operation, other), body(operation));
                if (operation.path().contains("{id}")) {
                    compared++;
                    expect(404, operation, "another tenant's", theirs);
                    var nobodys = operation.path().replaceAll("\\{id}", NOBODYS);
                    var answer = ask(own.key(), operation.verb(), filled(nobodys, own), body(operation));
                    assertEquals(answer.body(), theirs.body(), operation + " tells another's from nobody's");
                }
            }
        }
        assertTrue(compared > 10, "compared " + compared);
        assertEquals(List.of(), wrong);
    }

    /** Lists are all that the scope is for: files of users and numbers are for people. */
    @Test
    void noKeyChangesTheDirectory() throws Exception {
        var own = sample();
        for (var kind : List.of("USERS", "NUMBERS")) {
            var file = to(ROOT + "/usage/imports?kind=" + kind + "&mode=ALL&name=users.csv");
            var answer = ask(own.key(), "post", file.header("Content-Type", "text/csv"), "user_id\nsomebody\n");
            assertEquals(403, answer.statusCode(), answer.body());
        }
    }

    private void expect(int status, Operation operation, Object who, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            wrong.add(operation + " by " + who + ": " + answer.statusCode() + " and not " + status + " "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }

    /** Where the parameters are what is there of the sample's. */
    private static String filled(Operation operation, Sample sample) {
        return filled(operation.path(), sample);
    }

    private static String filled(String path, Sample sample) {
        var whole = path;
        for (var place = whole.indexOf('{'); place >= 0; place = whole.indexOf('{')) {
            var before = whole.substring(0, place);
            var start = before.endsWith("/units/") ? "/units/" : before;
            whole = before + sample.found().get(start) + whole.substring(whole.indexOf('}') + 1);
        }
        return whole;
    }

    private static String body(Operation operation) {
        return switch (operation.path()) {
            case "/units" -> "{\"name\":\"Unit " + UUID.randomUUID() + "\"}";
            case "/units/{id}/users" -> "{\"assign\":[\"nobody at all\"]}";
            case "/units/{id}/numbers" -> "{\"assign\":[\"+1\"]}";
            default -> "{}";
        };
    }

    private HttpResponse<String> asked(String key, String tenantOrNull, Operation operation, Sample sample)
            throws Exception {
        var request = to(operation.verb(), filled(operation, sample));
        if (tenantOrNull != null) {
            request.header("Reckoner-Tenant", tenantOrNull);
        }
        return ask(key, operation.verb(), request, body(operation));
    }

    private HttpResponse<String> ask(String keyOrNull, String verb, String path, String body) throws Exception {
        return ask(keyOrNull, verb, to(verb, path), body);
    }

    private HttpResponse<String> ask(String keyOrNull, String verb, HttpRequest.Builder request, String body)
            throws Exception {
        if (keyOrNull != null) {
            request.header("Authorization", "Bearer " + keyOrNull);
        }
        return verb.equals("get") ? send(request, "GET", null) : send(request, "POST", body);
    }

    private HttpRequest.Builder to(String verb, String path) {
        var isFile = verb.equals("post") && path.equals("/usage/imports");
        var request = to(ROOT + path + (isFile ? "?kind=SESSIONS&mode=GOOD_ROWS&name=matrix.csv" : ""));
        return verb.equals("get")
                ? request
                : request.header(
                        "Content-Type", path.startsWith("/usage/") ? UsageResource.NDJSON : "application/json");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String method, String bodyOrNull) throws Exception {
        var body = bodyOrNull == null ? BodyPublishers.noBody() : BodyPublishers.ofString(bodyOrNull);
        return client.send(request.method(method, body).build(), BodyHandlers.ofString());
    }
}
