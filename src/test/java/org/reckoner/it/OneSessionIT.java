package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Windows, polls and downloads of one person at the same moment: a log-in that stands, stands for each of them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OneSessionIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** As many as ask at once; the fault this stands against refused half of them. */
    private static final int AT_ONCE = 30;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    URL server;

    @Test
    void noneOfManyRequestsAtTheSameMomentIsRefused() throws Exception {
        var visitor = CHROMIUM.visitor(server).logIn("owner@reckoner.example");
        var cookie = "JSESSIONID=" + HeadersIT.session(visitor).value;
        for (var page : new String[] {"index", "system/tenants", "system/events", "system/audit", "system/mails"}) {
            assertEquals(Set.of(HttpURLConnection.HTTP_OK), answers(page + ".xhtml", cookie), page);
        }
    }

    private Set<Integer> answers(String page, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/" + page))
                .header("Cookie", cookie)
                .build();
        var together = new CyclicBarrier(AT_ONCE);
        Callable<Integer> one = () -> {
            together.await();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        };
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                all.add(answer.get());
            }
            return new TreeSet<>(all);
        } finally {
            threads.shutdown();
        }
    }
}
