package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps browsers from being turned against their users (ASVS 5.0, chapters 3, 7 and 13). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HeadersIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    URL server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login.xhtml",
                "/nothing-there.xhtml",
                "/nothing-there",
                "/metrics",
                "/jakarta.faces.resource/css/reckoner.css.xhtml"
            })
    void everyAnswerTellsTheBrowserWhatNotToDo(String address) throws Exception {
        var headers = get(address).headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertAll(
                () -> assertEquals(
                        "nosniff", headers.firstValue("X-Content-Type-Options").orElse("")),
                () -> assertEquals(
                        "same-origin", headers.firstValue("Referrer-Policy").orElse("")),
                () -> assertTrue(headers.firstValue("Strict-Transport-Security")
                        .orElse("")
                        .startsWith("max-age=31536000; includeSubDomains")),
                () -> assertTrue(
                        headers.firstValue("Access-Control-Allow-Origin").isEmpty()),
                () -> assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse("")),
                () -> assertTrue(
                        address.contains("resource")
                                || policy.contains("object-src 'none'")
                                        && policy.contains("base-uri 'none'")
                                        && policy.contains("frame-ancestors 'none'"),
                        policy));
    }

    @Test
    void scriptsOfAPageCarryANonceThatIsNewEachTime() throws Exception {
        var first = nonce();
        assertTrue(first.length() > 16, first);
        assertNotEquals(first, nonce());
    }

    private String nonce() throws Exception {
        var policy = get("/login.xhtml")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertFalse(policy.matches(".*script-src[^;]*'unsafe-.*"), policy);
        return policy.replaceFirst(".*script-src[^;]*'nonce-([^']+)'.*", "$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/resources/", "/system/", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/.git/config"})
    void nothingIsListedAndNothingInsideIsServed(String address) throws Exception {
        var answer = get(address);
        assertTrue(answer.statusCode() >= 300, address + " " + answer.statusCode());
        assertFalse(answer.body().contains("<web-app") || answer.body().contains("Directory Listing"), answer.body());
    }

    @Test
    void theServerDoesNotEchoRequests() throws Exception {
        var request = HttpRequest.newBuilder(uri("/login.xhtml"))
                .method("TRACE", HttpRequest.BodyPublishers.noBody())
                .header("X-Echo", "echo-of-a-secret")
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertNotEquals(HttpURLConnection.HTTP_OK, answer.statusCode());
        assertFalse(answer.body().contains("echo-of-a-secret"));
    }

    @Test
    void theSessionOfALogInIsANewOneOutOfReachOfScripts() {
        var visitor = CHROMIUM.visitor(server);
        visitor.open("/index.xhtml"); // the way there is kept for after the log-in
        var before = session(visitor);
        visitor.logIn("admin@harbour.example");
        var after = session(visitor);

        assertNotEquals(before.value, after.value);
        assertTrue(after.httpOnly);
        assertEquals("LAX", String.valueOf(after.sameSite).toUpperCase(Locale.ROOT));
        assertEquals("", visitor.page().evaluate("document.cookie.replace(/[^;]*(theme|colour|scheme)[^;]*/gi, '')"));
    }

    /** Each would take memory until it ends, and robots are many. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/login.xhtml", "/login.xhtml?ended=true", "/nothing-there.xhtml", "/nothing-there", "/metrics"})
    void aStrangerWhoLooksOnLeavesNoSessionBehind(String address) throws Exception {
        var headers = get(address).headers();
        assertEquals(List.of(), headers.allValues("Set-Cookie"));
    }

    /** In the browser, since only the page itself has all that a form sends along. */
    @ParameterizedTest
    @ValueSource(strings = {"", "another"})
    void aFormThatDidNotComeFromItsPageIsRefused(String nonce) {
        var visitor = CHROMIUM.visitor(server).logIn("admin@harbour.example");
        visitor.open("/account/profile.xhtml");
        var answer = visitor.page().evaluate("""
                        async nonce => {
                          const form = [...document.forms].find(f => f.elements['jakarta.faces.ViewState']);
                          const sent = new URLSearchParams(new FormData(form));
                          sent.set('primefaces.nonce', nonce);
                          const answer = await fetch(form.action, {method: 'POST', body: sent});
                          return answer.status + ' ' + (await answer.text()).replace(/^[^]*<title>|<\\/title>[^]*$/g, '');
                        }""", nonce);
        assertEquals("400 This page has expired", String.valueOf(answer).replaceFirst(" [–·|-] .*", ""));
        visitor.forgiveComplaints();
    }

    static Cookie session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }
}
