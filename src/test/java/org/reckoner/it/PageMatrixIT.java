package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.platform.Role;

/**
 * quality.md 3: every page x every role x own and other tenant, over HTTP with the session of a real log-in. The pages are found.
 * PagesIT opens them in a browser and says who of the three roles with pages of their own may; here are all roles, and what no
 * page may do whatever it is: show itself to who has no pages, or tell another tenant's id from one that nobody has.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PageMatrixIT {
    private static final String OWN = "Harbour Insurance";
    private static final String FOREIGN = "Kestrel Travel";
    private static final String ADMINISTRATOR = "admin@harbour.example";
    private static final String NOBODYS = "987654321012";

    /** Pages of everybody who has logged in. */
    private static final List<String> EVERYBODYS = List.of("/index.xhtml", "/account/");

    /** Pages of the own tenant's Admins, who have no others. */
    private static final String BILLING = "/billing/";

    /** Goes on to the first tab one may open. */
    private static final String ENTRY = "/billing/index.xhtml";

    /** Not found without a unit's id, and with one that nobody has. */
    private static final List<String> OF_ONE_UNIT = List.of("/billing/unit.xhtml", "/billing/unit-cost.xhtml");

    /** Pages of nobody in particular: they show nothing of a tenant. */
    private static final List<String> STRANGERS = List.of("/login.xhtml", "/activate.xhtml", "/reset.xhtml", "/oidc");

    /** Which table a page's {@code id} is of, where it is not the tenant. */
    private static final Map<String, String> OPENED_BY_ID = Map.of(
            "/directory/user.xhtml", "directory_user",
            "/directory/number.xhtml", "phone_number",
            "/directory/group.xhtml", "access_group",
            "/system/landlord.xhtml", "account",
            "/system/contract.xhtml", "contract",
            "/system/contract-prices.xhtml", "contract",
            "/system/contract-orders.xhtml", "contract");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Map<String, String> answers = new HashMap<>();

    @ArquillianResource
    URL server;

    @Test
    void whoHasNoPagesOfTheirOwnOpensNone() throws IOException {
        var wrong = new ArrayList<String>();
        for (var role : List.of(Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT)) {
            var visitor = CHROMIUM.visitor(server).logIn(accountOf(role));
            var own = ask("tenant", OWN);
            for (var page : pages()) {
                var open = EVERYBODYS.stream().anyMatch(page::startsWith)
                        || role == Role.ADMIN && page.startsWith(BILLING);
                for (var address : List.of(page, page + "?id=" + own, page + "?tenant=" + own)) {
                    var status = status(visitor, address);
                    var entry = page.equals(ENTRY) ? 302 : OF_ONE_UNIT.contains(page) ? 404 : 200;
                    if (status != (open ? entry : 403)) {
                        wrong.add(role + " " + address + ": " + status);
                    }
                }
            }
            visitor.forgiveComplaints();
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoHasAPrivilegeByAGroupOpensItsPagesAndNoOthersForAsLongAsGroupsCount() throws IOException {
        var own = ask("tenant", OWN);
        var visitors = new TreeMap<GroupPrivilege, Visitor>();
        for (var given : GroupPrivilege.values()) {
            var asked = "/it/desk?like=" + ADMINISTRATOR + "&role=AGENT&privilege=" + given + "&of=" + own;
            visitors.put(
                    given,
                    CHROMIUM.visitor(server).logIn(desk().post(uri(asked)).text()));
        }
        var wrong = new ArrayList<String>();
        desk().put(uri("/it/desk?groups=true&of=" + own));
        try {
            for (var page : pages()) {
                visitors.forEach((given, visitor) -> {
                    var status = status(visitor, page);
                    if (status >= 500 || (status != 403) != isOpen(given, page)) {
                        wrong.add(given + " " + page + ": " + status);
                    }
                });
            }
        } finally {
            desk().put(uri("/it/desk?groups=false&of=" + own));
        }
        visitors.forEach((given, visitor) -> {
            if (status(visitor, ENTRY) != 403 || status(visitor, "/directory/users.xhtml") != 403) {
                wrong.add(given + " counts on though groups count no more");
            }
            visitor.forgiveComplaints();
        });
        assertEquals(List.of(), wrong);
    }

    /** product.md 1: which pages a group's privilege opens. */
    private static boolean isOpen(GroupPrivilege given, String page) {
        var unit = page.startsWith(BILLING + "unit");
        var ofGroups = page.startsWith("/directory/group") || page.startsWith("/directory/access-mode");
        return EVERYBODYS.stream().anyMatch(page::startsWith)
                || switch (given) {
                    case EDIT_BILLING -> page.startsWith(BILLING) && !unit;
                    case VIEW_BILLING_UNITS, EDIT_BILLING_UNITS -> unit || page.equals(ENTRY) && areUnitsThere();
                    case VIEW_SUBSCRIPTION -> page.startsWith("/subscription/");
                    case EDIT_USERS ->
                        page.startsWith("/directory/") && !ofGroups && !page.equals("/directory/import.xhtml");
                    case EDIT_ACCESS_GROUPS -> ofGroups;
                };
    }

    private static boolean areUnitsThere() {
        return Files.exists(Path.of("webapp/billing/units.xhtml"));
    }

    @Test
    void anotherTenantsIdIsNoDifferentFromOneThatNobodyHas() throws IOException {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var who : List.of("landlord@reckoner.example", ADMINISTRATOR)) {
            var visitor = CHROMIUM.visitor(server).logIn(who);
            for (var page : pages()) {
                var bare = status(visitor, page);
                if (bare >= 500) {
                    wrong.add(who + " " + page + " broke: " + bare);
                }
                for (var address : addresses(page).entrySet()) {
                    var theirs = status(visitor, page + address.getKey());
                    var nobodys = status(visitor, page + address.getValue());
                    asked++;
                    if (Math.max(theirs, nobodys) >= 500) {
                        wrong.add(who + " " + page + address + " broke: " + theirs + ", nobody's: " + nobodys);
                    } else if (theirs != nobodys) {
                        wrong.add(who + " " + page + address.getKey() + ": " + theirs + ", nobody's: " + nobodys);
                    } else if (theirs == 200 && !showsOwn(visitor, page + address.getKey())) {
                        wrong.add(who + " " + page + address.getKey() + " shows something of " + FOREIGN);
                    }
                }
            }
            visitor.forgiveComplaints();
        }
        assertTrue(asked > 60, "asked for " + asked);
        assertEquals(List.of(), wrong);
    }

    /** Ways to ask a page for what is another tenant's, each with the same for what is nobody's. */
    private Map<String, String> addresses(String page) {
        var foreign = ask("tenant", FOREIGN);
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("?id=" + foreign, "?id=" + NOBODYS);
        addresses.put("?tenant=" + foreign, "?tenant=" + NOBODYS);
        var table = OPENED_BY_ID.get(page);
        if (table != null) {
            addresses.put("?id=" + ask(table, FOREIGN), "?id=" + NOBODYS);
            addresses.put(
                    "?tenant=" + ask("tenant", OWN) + "&id=" + ask(table, FOREIGN),
                    "?tenant=" + ask("tenant", OWN) + "&id=" + NOBODYS);
        }
        return addresses;
    }

    private boolean showsOwn(Visitor visitor, String address) {
        return !visitor.page().request().get(uri(address)).text().contains(FOREIGN);
    }

    private int status(Visitor visitor, String address) {
        return visitor.page()
                .request()
                .get(uri(address), RequestOptions.create().setMaxRedirects(0))
                .status();
    }

    /** Every page of people who have logged in. */
    static TreeSet<String> pages() throws IOException {
        try (var files = Files.walk(Path.of("webapp"))) {
            var found = new TreeSet<String>();
            files.map(file -> "/" + Path.of("webapp").relativize(file))
                    .filter(page -> page.endsWith(".xhtml") && !page.startsWith("/WEB-INF/"))
                    .filter(page -> !page.startsWith("/resources/"))
                    .filter(page -> STRANGERS.stream().noneMatch(page::startsWith))
                    .forEach(found::add);
            return found;
        }
    }

    private String accountOf(Role role) {
        return desk().post(uri("/it/desk?like=" + ADMINISTRATOR + "&role=" + role))
                .text();
    }

    private String ask(String table, String tenant) {
        return answers.computeIfAbsent(
                "/it/desk?table=" + table + "&of=" + tenant.replace(" ", "%20"),
                address -> desk().get(uri(address)).text());
    }

    private APIRequestContext desk() {
        return CHROMIUM.visitor(server).page().request();
    }

    private String uri(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }
}
