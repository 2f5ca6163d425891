package org.reckoner.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.it.Chromium;
import org.reckoner.it.Visitor;

/** A program with a key that somebody made on the page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIT {
    private static final String SESSIONS = "/api/v1/usage/sessions";
    private static final String EVENTS = "/api/v1/usage/presence-events";
    private static final String NDJSON = "application/x-ndjson";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    URL server;

    /** Of Harbour Insurance; made once, since a browser takes its time. */
    private static String harboursKey;

    private static String user;

    /** Makes a key on the page, as a person does, and finds the name of a user for the batches. */
    private String keyOf(Visitor visitor, String page) {
        visitor.open(page);
        visitor.page().fill("[id='form:name']", "feed " + UUID.randomUUID());
        visitor.press("Make key");
        var key = visitor.page().locator("#newKey code").textContent();
        visitor.open(page);
        assertFalse(visitor.page().content().contains(key), "it is shown once");
        return key;
    }

    private String tenantsKey() {
        if (harboursKey == null) {
            var administrator = CHROMIUM.visitor(server).logIn("admin@harbour.example");
            // of the sample, so that other tenants have users of the same ids; other tests add theirs
            administrator.open("/directory/users.xhtml?q=agent10");
            user = administrator
                    .page()
                    .locator("[id$='rows_data'] tr td a")
                    .first()
                    .textContent()
                    .strip();
            harboursKey = keyOf(administrator, "/system/api-keys.xhtml");
        }
        return harboursKey;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    private HttpResponse<String> post(String key, String path, String body) throws Exception {
        return send(to(path).header("Authorization", "Bearer " + key).header("Content-Type", NDJSON), body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static void assertProblem(int status, String type, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        var contentType = answer.headers().firstValue("Content-Type").orElseThrow();
        assertTrue(contentType.startsWith("application/problem+json"), contentType);
        var problem = json(answer);
        assertEquals(status, problem.getInt("status"));
        assertEquals("urn:reckoner:problem:" + type, problem.getString("type"));
        assertFalse(problem.getString("title").isBlank());
        assertFalse(problem.getString("detail").isBlank());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "no session is made");
    }

    private String session(String id, String login, String logout) {
        return "{\"session_id\":\"%s\",\"user_id\":\"%s\",\"login_at\":\"%s\",\"logout_at\":%s,\"client\":\"WEB\"}\n"
                .formatted(id, user, login, logout == null ? "null" : "\"" + logout + "\"");
    }

    @Test
    void aBatchIsTakenOnceHoweverOftenItIsSent() throws Exception {
        var key = tenantsKey();
        var id = UUID.randomUUID().toString();
        var batch = session(id, "2024-03-01T08:00:00Z", null)
                + session(id + "-2", "2024-03-01T08:00:00Z", "2024-03-01T09:00:00Z")
                + session(id, "2024-03-01T08:00:00Z", "2024-03-01T10:00:00Z")
                + session(id, "2024-03-01T08:00:00Z", "2024-03-01T11:00:00Z")
                + "nonsense\n";
        var answer = post(key, SESSIONS, batch);
        assertEquals(200, answer.statusCode(), answer.body());
        var result = json(answer);
        assertEquals("5 2 1 0 1 1", counts(result));
        assertEquals(
                "[4 usage.session-differs " + id + ", 5 csv.not-json null]",
                result.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                        .map(p -> p.getInt("line") + " " + p.getString("code") + " " + p.getString("id", null))
                        .toList()
                        .toString());
        assertEquals("5 0 0 3 1 1", counts(json(post(key, SESSIONS, batch))));

        var event =
                "{\"event_id\":\"%s\",\"user_id\":\"%s\",\"client\":\"TEAMS\",\"at\":\"2024-03-02T08:0%d:00Z\",\"presence\":\"%s\"}\n";
        // the last one ends the session, which would count on every date from then on
        var events = event.formatted(id, user, 0, "AVAILABLE")
                + event.formatted(id, user, 0, "BUSY")
                + event.formatted(id + "-2", user, 5, "OFFLINE");
        assertEquals("3 2 0 0 1 0", counts(json(post(key, EVENTS, events))));
        assertEquals("3 0 0 2 1 0", counts(json(post(key, EVENTS, events))));
    }

    @Test
    void callsAndResourcesAreTakenOnceTooAndWhatDiffersIsNamed() throws Exception {
        var key = tenantsKey();
        var id = UUID.randomUUID().toString();
        var call = "{\"call_id\":\"%s\",\"direction\":\"OUTBOUND\",\"call_type\":\"LOCAL\",\"number\":\"+4930123456\","
                + "\"destination\":\"%s\",\"start_at\":\"2024-03-01T08:00:00Z\",\"end_at\":\"2024-03-01T08:00:55Z\"}\n";
        var calls = call.formatted(id, "+49301") + call.formatted(id, "+49302") + call.formatted(id + "-2", "");
        var answer = json(post(key, "/api/v1/usage/calls", calls));
        assertEquals("3 1 0 0 1 1", counts(answer));
        assertEquals("[2 " + id + ", 3 null]", namedRows(answer));
        assertEquals("3 0 0 1 1 1", counts(json(post(key, "/api/v1/usage/calls", calls))));

        var use = "{\"usage_id\":\"%s\",\"resource\":\"SMS\",\"used_on\":\"2024-03-01\",\"quantity\":\"%s\"}\n";
        var uses = use.formatted(id, "12.5") + use.formatted(id, "13") + use.formatted(id + "-2", "-1");
        assertEquals("3 1 0 0 1 1", counts(json(post(key, "/api/v1/usage/resources", uses))));
        assertEquals("3 0 0 1 1 1", counts(json(post(key, "/api/v1/usage/resources", uses))));
    }

    private static String namedRows(JsonObject result) {
        return result.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem -> problem.getInt("line") + " " + problem.getString("id", null))
                .toList()
                .toString();
    }

    private static String counts(JsonObject result) {
        return result.getInt("rows") + " " + result.getInt("accepted") + " " + result.getInt("completed") + " "
                + result.getInt("repeated") + " " + result.getInt("conflicting") + " " + result.getInt("refused");
    }

    @Test
    void everyRefusalIsAProblemDocument() throws Exception {
        var key = tenantsKey();
        assertProblem(401, "api.key", send(to(SESSIONS).header("Content-Type", NDJSON), ""));
        assertProblem(401, "api.key", post("rk_nonsense", SESSIONS, ""));
        assertProblem(401, "api.key", client.send(to("/api/other").build(), BodyHandlers.ofString()));
        assertProblem(404, "platform.not-found", post(key, "/api/other", ""));
        assertProblem(404, "http.not-found", post(key, "/api/v1/nothing", ""));
        var authorized = to(SESSIONS).header("Authorization", "Bearer " + key);
        assertProblem(
                415, "http.unsupported-media-type", send(authorized.copy().header("Content-Type", "text/csv"), ""));
        var get = client.send(authorized.copy().GET().build(), BodyHandlers.ofString());
        assertProblem(405, "http.method-not-allowed", get);
        assertTrue(get.headers().firstValue("Allow").orElseThrow().contains("POST"));
        var tooMany = IntStream.range(0, 10_001).mapToObj(i -> "{}\n").collect(Collectors.joining());
        assertProblem(413, "usage.batch-too-large", post(key, SESSIONS, tooMany));
    }

    /** By a socket: whoever is refused before the body is read need not send it. */
    @Test
    void aBodyThatIsTooLargeIsRefusedByItsLength() throws Exception {
        var head = "POST " + SESSIONS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + tenantsKey()
                + "\r\nContent-Type: " + NDJSON + "\r\nContent-Length: " + (8 * 1024 * 1024 + 1) + "\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", server.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertTrue(status.readLine().startsWith("HTTP/1.1 413"));
        }
    }

    @Test
    void aTenantsKeyWritesIntoNoOtherTenant() throws Exception {
        var owner = CHROMIUM.visitor(server).logIn("owner@reckoner.example");
        var own = tenant(owner, "Harbour Insurance");
        var foreign = tenant(owner, "Kestrel Travel");
        var platforms = keyOf(owner, "/system/api-keys.xhtml");
        var tenants = tenantsKey();
        var id = UUID.randomUUID().toString();
        var row = session(id, "2024-03-01T08:00:00Z", "2024-03-01T09:00:00Z");
        assertProblem(404, "platform.not-found", named(tenants, foreign, row));
        assertProblem(404, "platform.not-found", named(tenants, "nonsense", row));
        assertEquals("1 1 0 0 0 0", counts(json(named(tenants, own, row))));
        assertEquals("1 0 0 1 0 0", counts(json(named(platforms, own, row))), "the same tenant's");
        assertEquals(
                "1 1 0 0 0 0", counts(json(named(platforms, foreign, row))), "the same id is another session there");
        assertProblem(404, "platform.not-found", named(platforms, "1", row));
        assertProblem(400, "platform.no-tenant", post(platforms, SESSIONS, row));
    }

    private HttpResponse<String> named(String key, String tenant, String body) throws Exception {
        return send(
                to(SESSIONS)
                        .header("Authorization", "Bearer " + key)
                        .header("Reckoner-Tenant", tenant)
                        .header("Content-Type", NDJSON),
                body);
    }

    @Test
    void aBrowsersSessionIsNoKeyAndARevokedKeyIsNone() throws Exception {
        var administrator = CHROMIUM.visitor(server).logIn("admin@harbour.example");
        var key = keyOf(administrator, "/system/api-keys.xhtml");
        var status = administrator
                .page()
                .evaluate(
                        "fetch('" + SESSIONS
                                + "', {method: 'POST', headers: {'Content-Type': 'application/x-ndjson'}, body: ''}).then(r => r.status)");
        assertEquals(401, status);
        administrator.forgiveComplaints();
        administrator.open("/system/api-keys.xhtml");
        administrator
                .page()
                .locator("tr", new Page.LocatorOptions().setHasText(key.substring(0, 15)))
                .locator("button")
                .first()
                .click();
        administrator.page().locator(".ui-confirmdialog-yes").click();
        administrator.page().waitForURL("**/system/api-keys.xhtml");
        administrator.page().locator("text=is revoked.").first().waitFor();
        assertProblem(401, "api.key", post(key, SESSIONS, ""));
    }

    private static String tenant(Visitor owner, String name) {
        owner.open("/system/tenants.xhtml");
        var href = owner.page()
                .locator("a", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return href.replaceFirst(".*id=([0-9]+).*", "$1");
    }

    /** What a tenant reads of its billing: its contract, nothing of others, and problem documents for what is not there. */
    @Test
    void aKeyReadsContractsInvoicesStatementsAndTheBalance() throws Exception {
        var key = tenantsKey();
        var contracts = json(get(key, "/api/v1/contracts")).getJsonArray("contracts");
        var contract = contracts.getJsonObject(0);
        assertEquals("GBP", contract.getString("currency"));
        var whole = json(get(key, "/api/v1/contracts/" + contract.getString("id")));
        assertFalse(whole.getJsonArray("terms").isEmpty());
        var invoices = json(get(key, "/api/v1/invoices?limit=1"));
        if (!invoices.getJsonArray("invoices").isEmpty()) {
            var invoice = invoices.getJsonArray("invoices").getJsonObject(0).getString("id");
            assertEquals(
                    200,
                    get(key, "/api/v1/invoices/" + invoice + "/invoice.pdf").statusCode());
            assertFalse(json(get(key, "/api/v1/invoices/" + invoice + "/lines"))
                    .getJsonArray("lines")
                    .isEmpty());
            var next =
                    json(get(key, "/api/v1/invoices?limit=1&after=" + invoice)).getJsonArray("invoices");
            assertFalse(next.toString().contains("\"id\":\"" + invoice + "\""), next::toString);
        }
        assertTrue(json(get(key, "/api/v1/balance")).containsKey("balances"));
        assertTrue(json(get(key, "/api/v1/statements")).containsKey("months"));
        assertEquals(404, get(key, "/api/v1/statements/2999-01").statusCode());
        assertEquals(404, get(key, "/api/v1/invoices/987654321012").statusCode());
        assertEquals(400, get(key, "/api/v1/invoices?limit=101").statusCode());
        assertEquals(400, get(key, "/api/v1/invoices?after=x").statusCode());
        assertEquals("3.1.0", json(get(key, "/api/v1/openapi.json")).getString("openapi"));
    }

    private HttpResponse<String> get(String key, String path) throws Exception {
        return client.send(
                to(path).header("Authorization", "Bearer " + key).GET().build(), BodyHandlers.ofString());
    }

    /** Units are made, filled and read; what is there of the directory is listed page by page. */
    @Test
    void aKeyReadsTheDirectoryAndFillsUnits() throws Exception {
        var key = tenantsKey();
        var name = "{\"name\":\"Unit " + UUID.randomUUID() + "\"}";
        var unit = json(postJson(key, "/api/v1/units", name)).getString("id");
        assertEquals(400, postJson(key, "/api/v1/units", name).statusCode(), "the name is taken");
        var users = "/api/v1/units/" + unit + "/users";
        var assign = "{\"assign\":[\"" + user + "\"]}";
        assertEquals("1 0", changed(postJson(key, users, assign)));
        assertEquals(
                user,
                json(get(key, users)).getJsonArray("users").getJsonObject(0).getString("user_id"));
        assertEquals("0 1", changed(postJson(key, users, "{\"remove\":[\"" + user + "\"]}")));
        for (var bad : List.of("{}", "[]", "nonsense", "{\"assign\":[1]}", "{\"assign\":[\"nobody at all\"]}")) {
            assertEquals(400, postJson(key, users, bad).statusCode(), bad);
        }
        assertEquals(
                400,
                postJson(key, users, assign.replace("}", ",\"from\":\"x\"}")).statusCode());
        var numbers = "/api/v1/units/" + unit + "/numbers";
        assertEquals(400, postJson(key, numbers, "{\"assign\":[\"+1\"]}").statusCode());
        assertEquals(
                404, postJson(key, "/api/v1/units/987654321012/users", assign).statusCode());
        assertEquals(404, get(key, "/api/v1/unit-costs/2026-01-01").statusCode());
        assertTrue(json(get(key, "/api/v1/unit-costs")).containsKey("periods"));
        var first = json(get(key, "/api/v1/users?limit=1"));
        var second = json(get(key, "/api/v1/users?limit=1&after=" + first.getString("next")));
        assertFalse(first.getJsonArray("users").equals(second.getJsonArray("users")));
        for (var list : List.of("teams", "numbers", "access-groups", "units")) {
            assertEquals(200, get(key, "/api/v1/" + list).statusCode(), list);
        }
    }

    private HttpResponse<String> postJson(String key, String path, String body) throws Exception {
        return send(to(path).header("Authorization", "Bearer " + key).header("Content-Type", "application/json"), body);
    }

    private static String changed(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).getInt("assigned") + " " + json(answer).getInt("removed");
    }
}
