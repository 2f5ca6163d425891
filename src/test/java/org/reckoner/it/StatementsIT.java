package org.reckoner.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    /** What pages ask again nevertheless, and why. */
    private static final Map<String, String> AGAIN = Map.of(
            "/account/\\S+: .* FROM account .*", "who logs in is read at each request, and is what the page shows",
            "/billing/\\S+reports: .* from report .*", "whether one is still being made, and then the list",
            "/billing/(account|payment-settings): .* FROM tenant .*",
                    "the tenant, and its row with the version to save",
            "/billing/payment-settings: .* from paper_recipient .*", "the payer's, and those of the page",
            "/directory/access-mode: .* from access_mode .*", "which mode rules, and its row with the version to save",
            "/system/concurrency: .* from period_count.*", "whether it is up to date, and then what it says",
            "/system/billing: .* from daily_usage.*", "the same",
            "/system/contract\\S*: .* from contract.*", "the contract, and its course",
            "/system/tenant\\S*: .*(FROM tenant | FROM account | from contract ).*",
                    "the tenant, and its row with the version to save",
            "/system/invoices: .* from invoice .*", "all of them, and those of each state");

    /** A page's name, and what stands behind it in its address. */
    private static final String NAME = "\\.xhtml.*";

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

    /** Without what was bound: rows that are asked for one by one look alike. */
    private List<String> statements(Visitor visitor, String page) {
        return told(visitor, page).stream()
                .filter(line -> !line.startsWith(MadeAnew.MARK))
                .map(line -> line.substring(0, line.lastIndexOf(Counted.BOUND)))
                .toList();
    }

    private List<String> told(Visitor visitor, String page) {
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

    /** What was asked before is known, and what is drawn is there: a page is put together for one moment. */
    @Test
    void aPageAsksNothingTwiceAndDrawsNothingTwice() throws IOException {
        var visitor = CHROMIUM.visitor(server).logIn(OWNER);
        var twice = new ArrayList<String>();
        for (var page : PagesIT.pages(tenant(visitor))) {
            told(visitor, page); // what is read once is read
            var told = told(visitor, page);
            var name = page.replaceFirst(NAME, "");
            told.stream()
                    .filter(line -> line.startsWith(MadeAnew.MARK) || told.indexOf(line) != told.lastIndexOf(line))
                    .distinct()
                    .map(line -> name + ": " + line)
                    .filter(line -> AGAIN.keySet().stream().noneMatch(line::matches))
                    .forEach(twice::add);
        }
        Files.write(Path.of("target", "twice-" + System.getProperty("reckoner.test.database") + ".txt"), twice);
        assertEquals(List.of(), twice);
    }

    /** Beside a panel that assigns neither what a unit costs nor its budget is seen. */
    @Test
    void whoAssignsToAUnitIsNotToldItsCosts() {
        var visitor = CHROMIUM.visitor(server).logIn("admin@harbour.example");
        var page = visitor.page();
        visitor.open("/billing/units.xhtml");
        page.fill("[id='new:name']", "Asked " + System.nanoTime());
        page.click("[id='new:add']");
        page.waitForURL("**/billing/unit.xhtml?id=*");
        var unit = page.url().replaceFirst(".*(/billing/)", "$1");
        assertTrue(asksForCosts(visitor, unit));
        assertFalse(asksForCosts(visitor, unit + "&panel=users"));
        assertFalse(asksForCosts(visitor, unit + "&panel=numbers"));
        page.click("[id='life:delete']");
        page.locator(".ui-confirmdialog-yes:visible").click();
        page.waitForURL("**/billing/units.xhtml**");
    }

    private boolean asksForCosts(Visitor visitor, String page) {
        return statements(visitor, page).stream()
                .anyMatch(asked -> asked.contains("billing_unit_budget") || asked.contains("unit_cost"));
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
