package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final List<String> OF_ONE_UNIT = List.of(
            "/billing/unit.xhtml", "/billing/unit-cost.xhtml", "/billing/unit-part.xhtml", "/billing/unit-calls.xhtml");

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

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @ArquillianResource
    URL server;

    @Test
    void whoHasNoPagesOfTheirOwnOpensNone() throws IOException {
        var roles = new TreeMap<Role, LogIn>();
        for (var role : List.of(Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT)) {
            roles.put(role, logIn(accountOf(role)));
        }
        var own = id("tenant", OWN);
        assertNoneIsWrong(roles, (role, logIn, page) -> {
            var open = EVERYBODYS.stream().anyMatch(page::startsWith) || role == Role.ADMIN && page.startsWith(BILLING);
            for (var address : List.of(page, page + "?id=" + own, page + "?tenant=" + own)) {
                var status = logIn.get(address).statusCode();
                var entry = page.equals(ENTRY) ? 302 : OF_ONE_UNIT.contains(page) ? 404 : 200;
                if (status != (open ? entry : 403)) {
                    wrong.add(role + " " + address + ": " + status);
                }
            }
        });
    }

    @Test
    void whoHasAPrivilegeByAGroupOpensItsPagesAndNoOthersForAsLongAsGroupsCount() throws IOException {
        var own = id("tenant", OWN);
        var given = new TreeMap<GroupPrivilege, LogIn>();
        for (var privilege : GroupPrivilege.values()) {
            var asked = "/it/desk?like=" + ADMINISTRATOR + "&role=AGENT&privilege=" + privilege + "&of=" + own;
            given.put(privilege, logIn(desk().ask("POST", asked).body()));
        }
        desk().ask("PUT", "/it/desk?groups=true&of=" + own);
        try {
            assertNoneIsWrong(given, (privilege, logIn, page) -> {
                var status = logIn.get(page).statusCode();
                if (status >= 500 || (status != 403) != isOpen(privilege, page)) {
                    wrong.add(privilege + " " + page + ": " + status);
                }
            });
        } finally {
            desk().ask("PUT", "/it/desk?groups=false&of=" + own);
        }
        given.forEach((privilege, logIn) -> {
            assertEquals(403, logIn.get(ENTRY).statusCode(), privilege + " counts on though groups count no more");
            assertEquals(403, logIn.get("/directory/users.xhtml").statusCode(), privilege + " counts on");
        });
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
        var asked = new AtomicInteger();
        var visitors = new TreeMap<String, LogIn>();
        for (var who : List.of("landlord@reckoner.example", ADMINISTRATOR)) {
            visitors.put(who, logIn(who));
        }
        assertNoneIsWrong(visitors, (who, logIn, page) -> {
            var bare = logIn.get(page).statusCode();
            if (bare >= 500) {
                wrong.add(who + " " + page + " broke: " + bare);
            }
            addresses(page).forEach((theirs, nobodys) -> {
                asked.incrementAndGet();
                compare(who + " " + page + theirs, logIn.get(page + theirs), logIn.get(page + nobodys));
            });
        });
        assertTrue(asked.get() > 60, "asked for " + asked);
    }

    private void compare(String asked, HttpResponse<String> theirs, HttpResponse<String> nobodys) {
        if (Math.max(theirs.statusCode(), nobodys.statusCode()) >= 500) {
            wrong.add(asked + " broke: " + theirs.statusCode() + ", nobody's: " + nobodys.statusCode());
        } else if (theirs.statusCode() != nobodys.statusCode()) {
            wrong.add(asked + ": " + theirs.statusCode() + ", nobody's: " + nobodys.statusCode());
        } else if (theirs.statusCode() == 200 && theirs.body().contains(FOREIGN)) {
            wrong.add(asked + " shows something of " + FOREIGN);
        }
    }

    /** What a visitor finds on a page. */
    @FunctionalInterface
    private interface Look<W> {
        void at(W who, LogIn logIn, String page);
    }

    /**
     * Lets several visitors look at every page, side by side. Each opens one page after the other: a session keeps its last pages
     * alone, and a slow one would be thrown away by those opened meanwhile.
     */
    private <W> void assertNoneIsWrong(Map<W, LogIn> visitors, Look<W> look) throws IOException {
        var pages = pages();
        visitors.entrySet().parallelStream()
                .forEach(visitor -> pages.forEach(page -> look.at(visitor.getKey(), visitor.getValue(), page)));
        assertEquals(List.of(), wrong.stream().sorted().toList());
    }

    /** Ways to ask a page for what is another tenant's, each with the same for what is nobody's. */
    private Map<String, String> addresses(String page) {
        var foreign = id("tenant", FOREIGN);
        var addresses = new LinkedHashMap<String, String>();
        addresses.put("?id=" + foreign, "?id=" + NOBODYS);
        addresses.put("?tenant=" + foreign, "?tenant=" + NOBODYS);
        var table = OPENED_BY_ID.get(page);
        if (table != null) {
            addresses.put("?id=" + id(table, FOREIGN), "?id=" + NOBODYS);
            addresses.put(
                    "?tenant=" + id("tenant", OWN) + "&id=" + id(table, FOREIGN),
                    "?tenant=" + id("tenant", OWN) + "&id=" + NOBODYS);
        }
        return addresses;
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
        return desk().ask("POST", "/it/desk?like=" + ADMINISTRATOR + "&role=" + role)
                .body();
    }

    private String id(String table, String tenant) {
        return answers.computeIfAbsent(
                "/it/desk?table=" + table + "&of=" + tenant.replace(" ", "%20"),
                address -> desk().get(address).body());
    }

    private LogIn logIn(String email) {
        return desk().of(CHROMIUM.visitor(server).logIn(email));
    }

    private LogIn desk() {
        return LogIn.none(server.getPort());
    }
}
