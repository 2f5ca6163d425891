package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

    @ArquillianResource
    URL server;

    /** Every page that shows something without anything having happened before, for that tenant. */
    static List<String> pages(String tenant) {
        return MAY_OPEN.keySet().stream()
                .filter(page -> !page.startsWith("/billing/index.xhtml")) // goes on to another one
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
        var stranger = CHROMIUM.visitor(server);
        for (var page : MAY_OPEN.keySet()) {
            stranger.open(page.replace("{tenant}", "1"));
            assertTrue(stranger.path().startsWith("/login.xhtml"), page + " -> " + stranger.path());
        }
    }

    @Test
    void eachRoleOpensItsPagesAndNoOthers() {
        var tenant = tenant("Harbour Insurance");
        var checks = new ArrayList<Executable>();
        for (var who : EVERYONE) {
            var visitor = CHROMIUM.visitor(server).logIn(who);
            MAY_OPEN.forEach((page, allowed) -> {
                var status = visitor.open(page.replace("{tenant}", tenant)).status();
                checks.add(() -> assertEquals(allowed.contains(who) ? 200 : 403, status, who + " " + page));
            });
            visitor.forgiveComplaints();
        }
        assertAll(checks);
    }

    @Test
    void anotherTenantsPagesDoNotExist() {
        var foreign = tenant("Kestrel Travel");
        var checks = new ArrayList<Executable>();
        for (var who : List.of(LANDLORD, ADMINISTRATOR)) {
            var visitor = CHROMIUM.visitor(server).logIn(who);
            for (var page : MAY_OPEN.keySet()) {
                var byId = page.contains("?id={tenant}");
                var byTenant = page.contains("?tenant={tenant}") && who.equals(LANDLORD);
                if (byId || byTenant) {
                    var status = visitor.open(page.replace("{tenant}", foreign)).status();
                    checks.add(() -> assertEquals(404, status, who + " " + page));
                }
            }
            visitor.forgiveComplaints();
        }
        assertFalse(checks.isEmpty());
        assertAll(checks);
    }

    @Test
    void everyPageIsFitForEverybodyLightAndDarkWideAndNarrow() {
        var tenant = tenant("Harbour Insurance");
        var checks = new ArrayList<Executable>();
        for (var width : List.of(1440, 360)) {
            var visitor = CHROMIUM.visitor(server, width, ColorScheme.LIGHT);
            for (var page : PUBLIC) {
                look(visitor, page, width, checks);
            }
            visitor.logIn(OWNER);
            for (var page : MAY_OPEN.keySet()) {
                look(visitor, page.replace("{tenant}", tenant), width, checks);
            }
        }
        assertAll(checks);
    }

    private static void look(Visitor visitor, String page, int width, List<Executable> checks) {
        visitor.prefer(ColorScheme.LIGHT);
        visitor.open(page);
        var sideways = visitor.scrollsSideways();
        checks.add(() -> assertFalse(sideways, page + " " + width + " scrolls sideways"));
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.prefer(colours);
            var faults = visitor.accessibilityFaults();
            checks.add(() -> assertEquals(List.of(), faults, page + " " + colours + " " + width));
        }
    }

    private String tenant(String name) {
        var owner = CHROMIUM.visitor(server).logIn(OWNER);
        owner.open("/system/tenants.xhtml");
        var href = owner.page()
                .locator("a", new Page.LocatorOptions().setHasText(name))
                .first()
                .getAttribute("href");
        return href.replaceFirst(".*id=([0-9]+).*", "$1");
    }
}
