package org.reckoner.it;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/**
 * Every page there is, as every role: who may open it, and that it is fit for everybody's eyes and hands. The pages are found,
 * not listed; one that is not classified below fails the test.
 */
@Tag("embedded-alone") // pages look the same on each; who may open them is PageMatrixIT's, on both
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PagesIT {
    private static final String OWNER = "owner@reckoner.example";
    private static final String LANDLORD = "landlord@reckoner.example";
    private static final String ADMINISTRATOR = "admin@harbour.example";
    private static final List<String> EVERYONE = List.of(OWNER, LANDLORD, ADMINISTRATOR);

    /** Goes on to the first tab one may open. */
    private static final String ENTRY = "/billing/index.xhtml";

    private static final List<String> OWNER_ALONE = List.of(OWNER);
    private static final List<String> LANDLORDS = List.of(OWNER, LANDLORD);

    /** Open without logging in. */
    private static final List<String> PUBLIC = List.of("/login.xhtml", "/activate.xhtml", "/reset.xhtml");

    /** Who may open which page; {tenant} is the id of Harbour Insurance, of which LANDLORD and ADMINISTRATOR are. */
    private static final Map<String, List<String>> MAY_OPEN = new TreeMap<>(Map.ofEntries(
            Map.entry("/index.xhtml", EVERYONE),
            Map.entry("/account/profile.xhtml", EVERYONE),
            Map.entry("/account/second-factor.xhtml", EVERYONE),
            Map.entry("/directory/users.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/import.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/new-user.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/teams.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/numbers.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/groups.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/directory/access-mode.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/index.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/account.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/prepaid.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/payment-methods.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/statements.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/transactions.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/activity-reports.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/call-recording.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/payment-settings.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/statement.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/units.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/unit-costs.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/billing/unit-reports.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/tenants.xhtml", EVERYONE),
            Map.entry("/system/tenant.xhtml?id={tenant}", EVERYONE),
            Map.entry("/system/tenant-details.xhtml?id={tenant}", EVERYONE),
            Map.entry("/system/tenant-licence.xhtml?id={tenant}", EVERYONE),
            Map.entry("/system/tenant-authentication.xhtml?id={tenant}", EVERYONE),
            Map.entry("/system/tenant-administrator.xhtml?id={tenant}", EVERYONE),
            Map.entry("/system/contracts.xhtml", EVERYONE),
            Map.entry("/system/contract.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/contract-details.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/contract-prices.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/contract-orders.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/contract-preview.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/taxes.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/billing.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/concurrency.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/what-if.xhtml?tenant={tenant}", LANDLORDS),
            Map.entry("/system/audit.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/api-keys.xhtml?tenant={tenant}", EVERYONE),
            Map.entry("/system/invoices.xhtml", EVERYONE),
            Map.entry("/system/due-invoices.xhtml", LANDLORDS),
            Map.entry("/system/events.xhtml", LANDLORDS),
            Map.entry("/system/process.xhtml?key=USAGE_SNAPSHOT", LANDLORDS),
            Map.entry("/system/landlords.xhtml", OWNER_ALONE),
            Map.entry("/system/partners.xhtml", OWNER_ALONE),
            Map.entry("/system/clock.xhtml", OWNER_ALONE),
            Map.entry("/system/catalogue/products.xhtml", OWNER_ALONE),
            Map.entry("/system/catalogue/new-product.xhtml", OWNER_ALONE),
            Map.entry("/system/catalogue/files.xhtml", OWNER_ALONE),
            Map.entry("/system/catalogue/decks.xhtml", OWNER_ALONE),
            Map.entry("/system/settings/general.xhtml", OWNER_ALONE),
            Map.entry("/system/settings/mail.xhtml", OWNER_ALONE),
            Map.entry("/system/settings/issuer.xhtml", OWNER_ALONE),
            Map.entry("/system/settings/secrets.xhtml", OWNER_ALONE),
            Map.entry("/system/mails.xhtml", LANDLORDS),
            Map.entry("/system/settings/pureconnect.xhtml", OWNER_ALONE)));

    /** Opened by a journey's test, since they need something to have happened first. */
    private static final List<String> OPENED_ELSEWHERE = List.of(
            "/billing/unit.xhtml",
            "/billing/unit-cost.xhtml",
            "/billing/unit-part.xhtml",
            "/billing/unit-calls.xhtml",
            "/directory/user.xhtml",
            "/directory/team.xhtml",
            "/directory/group.xhtml",
            "/directory/change.xhtml",
            "/directory/number.xhtml",
            "/system/run.xhtml",
            "/system/landlord.xhtml",
            "/system/partner.xhtml",
            "/system/mail.xhtml",
            "/system/catalogue/product.xhtml",
            "/system/catalogue/deck.xhtml",
            "/system/invoice.xhtml",
            "/system/invoice-line.xhtml",
            "/system/invoice-guide.xhtml");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final Chromium OTHER = new Chromium();

    @ArquillianResource
    URL server;

    /** Every page that shows something without anything having happened before, for that tenant. */
    static List<String> pages(String tenant) {
        return MAY_OPEN.keySet().stream()
                .filter(page -> !page.startsWith(ENTRY))
                .map(page -> page.replace("{tenant}", tenant))
                .toList();
    }

    @Test
    void everyPageIsClassified() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("webapp"))) {
            files.map(file -> "/" + Path.of("webapp").relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .filter(page -> !page.startsWith("/resources/"))
                    .forEach(found::add);
        }
        var classified = new TreeSet<>(PUBLIC);
        classified.addAll(OPENED_ELSEWHERE);
        MAY_OPEN.keySet().forEach(page -> classified.add(page.replaceFirst("\\?.*", "")));
        assertEquals(classified, found);
    }

    @Test
    void aStrangerIsSentToTheLogIn() {
        var stranger = LogIn.none(server.getPort());
        for (var page : MAY_OPEN.keySet()) {
            var answer = stranger.get(page.replace("{tenant}", "1"));
            assertEquals(302, answer.statusCode(), page);
            var to = answer.headers().firstValue("Location").orElseThrow();
            assertTrue(to.contains("/login.xhtml"), page + " -> " + to);
        }
        var visitor = CHROMIUM.visitor(server);
        visitor.open("/index.xhtml");
        assertTrue(visitor.path().startsWith("/login.xhtml"), visitor.path());
    }

    @Test
    void eachRoleOpensItsPagesAndNoOthers() {
        var tenant = tenant("Harbour Insurance");
        var checks = new ConcurrentLinkedQueue<Executable>();
        var visitors = new TreeMap<String, LogIn>();
        EVERYONE.forEach(who -> visitors.put(who, logIn(who)));
        // each opens one page after the other: a session keeps its last pages alone
        visitors.entrySet().parallelStream()
                .forEach(visitor -> MAY_OPEN.forEach((page, roles) -> {
                    var who = visitor.getKey();
                    var status = visitor.getValue()
                            .get(page.replace("{tenant}", tenant))
                            .statusCode();
                    var open = page.startsWith(ENTRY) ? 302 : 200;
                    checks.add(() -> assertEquals(roles.contains(who) ? open : 403, status, who + " " + page));
                }));
        assertAll(checks);
    }

    @Test
    void anotherTenantsPagesDoNotExist() {
        var foreign = tenant("Kestrel Travel");
        var checks = new ArrayList<Executable>();
        for (var who : List.of(LANDLORD, ADMINISTRATOR)) {
            var logIn = logIn(who);
            for (var page : MAY_OPEN.keySet()) {
                var byId = page.contains("?id={tenant}");
                var byTenant = page.contains("?tenant={tenant}") && who.equals(LANDLORD);
                if (byId || byTenant) {
                    var status = logIn.get(page.replace("{tenant}", foreign)).statusCode();
                    checks.add(() -> assertEquals(404, status, who + " " + page));
                }
            }
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    private LogIn logIn(String email) {
        return LogIn.none(server.getPort()).of(CHROMIUM.visitor(server).logIn(email));
    }

    @Test
    void everyPageIsFitForEverybodyLightAndDarkWideAndNarrow() {
        var tenant = tenant("Harbour Insurance");
        var checks = new ConcurrentLinkedQueue<Executable>();
        // two browsers side by side: a browser looks at a page with one processor
        var narrow =
                CompletableFuture.runAsync(() -> lookAtAll(OTHER.visitor(server, 360, LIGHT), 360, tenant, checks));
        lookAtAll(CHROMIUM.visitor(server, 1440, LIGHT), 1440, tenant, checks);
        narrow.join();
        assertAll(checks);
    }

    private static void lookAtAll(Visitor visitor, int width, String tenant, Collection<Executable> checks) {
        for (var page : PUBLIC) {
            look(visitor, page, width, checks);
        }
        visitor.logIn(OWNER);
        for (var page : MAY_OPEN.keySet()) {
            look(visitor, page.replace("{tenant}", tenant), width, checks);
        }
    }

    private static void look(Visitor visitor, String page, int width, Collection<Executable> checks) {
        visitor.prefer(LIGHT);
        visitor.open(page);
        var sideways = visitor.scrollsSideways();
        checks.add(() -> assertFalse(sideways, page + " " + width + " scrolls sideways"));
        var faults = visitor.accessibilityFaults();
        checks.add(() -> assertEquals(List.of(), faults, page + " " + width));
        visitor.prefer(DARK);
        var inTheDark = visitor.colourFaults();
        checks.add(() -> assertEquals(List.of(), inTheDark, page + " in the dark " + width));
    }

    private String tenant(String name) {
        var desk = "/it/desk?table=tenant&of=" + name.replace(" ", "%20");
        return LogIn.none(server.getPort()).get(desk).body();
    }
}
