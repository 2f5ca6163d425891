package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Windows, polls and downloads of a person at the same moment: a log-in that stands, stands for each of their requests. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SimultaneousRequestsIT {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    /** Several log-ins of one account: the fault this stands against mixed up what the container remembered of each. */
    private static final int LOG_INS = 4;

    private static final int AT_ONCE = 32;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    URL server;

    @Test
    void noneOfManyRequestsAtTheSameMomentIsRefused() throws Exception {
        var cookies = new ArrayList<String>();
        for (var i = 0; i < LOG_INS; i++) {
            var visitor = CHROMIUM.visitor(server).logIn("owner@reckoner.example");
            cookies.add("JSESSIONID=" + HeadersIT.session(visitor).value);
        }
        for (var page : new String[] {"system/tenants", "system/events", "system/mails"}) {
            assertEquals(Set.of(HttpURLConnection.HTTP_OK), answers(page + ".xhtml", cookies), page);
        }
    }

    private Set<Integer> answers(String page, List<String> cookies) throws Exception {
        var together = new CyclicBarrier(AT_ONCE);
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var asked = new ArrayList<Future<Integer>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var cookie = cookies.get(i % LOG_INS);
                asked.add(threads.submit(() -> {
                    together.await();
                    return answer(page, cookie);
                }));
            }
            var all = new TreeSet<Integer>();
            for (var answer : asked) {
                all.add(answer.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private int answer(String page, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/" + page))
                .header("Cookie", cookie)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
