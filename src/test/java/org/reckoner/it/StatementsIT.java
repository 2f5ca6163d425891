package org.reckoner.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * quality.md 1: the number of SQL statements of a page does not depend on how much there is to show. Every page is asked for, then
 * its lists are made longer than a page, and it is asked again.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StatementsIT {
    private static final String OWNER = "owner@reckoner.example";

    /** Above this a page is worth a look even if the number stands still. */
    private static final int STATEMENTS_MAX = 45;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ArquillianResource
    URL server;

    @Test
    void aPageAsksTheDatabaseAsOftenForManyRowsAsForFew() throws IOException {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var pages = PagesIT.pages(tenant(visitor));
        pages.forEach(page -> statements(visitor, page)); // what is read once is read
        var few = count(visitor, pages);
        Map<String, List<String>> many;
        visitor.page().request().put(uri("/it/desk?copies=true"));
        try {
            many = count(visitor, pages);
        } finally {
            visitor.page().request().put(uri("/it/desk?copies=false"));
        }
        report(few, many);
        var wrong = new ArrayList<String>();
        few.forEach((page, statements) -> {
            var after = many.get(page);
            if (after.size() > statements.size() || after.size() > STATEMENTS_MAX) {
                wrong.add(page + ": " + statements.size() + " statements, with more rows " + after.size() + ", such as "
                        + repeated(after));
            }
        });
        assertTrue(few.values().stream().allMatch(statements -> !statements.isEmpty()), "nothing was counted: " + few);
        assertEquals(List.of(), wrong);
    }

    private Map<String, List<String>> count(Visitor visitor, List<String> pages) {
        var counted = new TreeMap<String, List<String>>();
        pages.forEach(page -> counted.put(page, statements(visitor, page)));
        return counted;
    }

    private List<String> statements(Visitor visitor, String page) {
        var name = Long.toString(System.nanoTime());
        var request = visitor.page().request();
        var answer = request.get(uri(page), RequestOptions.create().setHeader(CountedRequests.HEADER, name));
        assertEquals(200, answer.status(), page);
        var said = await(page)
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> request.get(uri("/it/desk?counted=" + name)).text(), text -> text.endsWith("end"));
        var lines = said.lines().map(String::strip).toList();
        return lines.subList(0, lines.size() - 1).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String repeated(List<String> statements) {
        return statements.stream()
                .filter(one -> statements.indexOf(one) != statements.lastIndexOf(one))
                .findFirst()
                .orElse("all different");
    }

    /** How often each page asks, for whoever wants to know: {@code target/statements-h2.txt}. */
    private static void report(Map<String, List<String>> few, Map<String, List<String>> many) throws IOException {
        var lines = new ArrayList<String>();
        few.forEach((page, statements) -> lines.add(
                "%4d %4d %s".formatted(statements.size(), many.get(page).size(), page)));
        Files.write(Path.of("target", "statements-" + System.getProperty("reckoner.test.database") + ".txt"), lines);
    }

    private String tenant(Visitor visitor) {
        return visitor.page()
                .request()
                .get(uri("/it/desk?table=tenant&of=Harbour%20Insurance"))
                .text();
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
