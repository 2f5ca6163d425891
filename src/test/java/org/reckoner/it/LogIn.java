package org.reckoner.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests with the session of somebody who has logged in, or of nobody, without a browser: several threads may ask at once. */
final class LogIn {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String server;
    private final String session;

    private LogIn(String server, String session) {
        this.server = server;
        this.session = session;
    }

    /** Of a stranger. */
    static LogIn none(int port) {
        return new LogIn("http://127.0.0.1:" + port, "");
    }

    /** With the session that a visitor's log-in gave to their browser. */
    LogIn of(Visitor visitor) {
        return new LogIn(server, "JSESSIONID=" + HeadersIT.session(visitor).value);
    }

    /** What a page answers, wherever it sends one to. */
    HttpResponse<String> get(String address) {
        return ask("GET", address);
    }

    HttpResponse<String> ask(String method, String address) {
        var request = HttpRequest.newBuilder(URI.create(server + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
