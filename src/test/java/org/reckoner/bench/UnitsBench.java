package org.reckoner.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.List;
import org.reckoner.it.Chromium;
import org.reckoner.it.Node;
import org.reckoner.it.Visitor;

/**
 * A tenant with 100,000 users, 100,000 numbers and 10,000 billing units: the pages of Billing and of the Directory with 50 simultaneous
 * users against the log-in page, and one person who assigns all users and all numbers that are left to a unit.
 */
final class UnitsBench implements Benches.Bench {
    private static final Load LOAD = Load.people(1, 100_000);
    private static final Instant AFTER = Instant.parse("2026-10-02T08:00:00Z");
    private static final int ALONE = 8;

    /** So often each page is opened before anything is measured, or the compiler is what is measured. */
    private static final int WARM_UPS = 3;

    private static final double PATIENCE_MILLIS = 180_000;

    /** Pages with this in their address alone, where it is asked why one takes long. */
    private static final String ONLY = System.getProperty("reckoner.bench.pages", "");

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("units", LOAD, AFTER);
        var database = installation.database();
        var tenant = database.query(row -> row.getLong(1), "select min(id) from tenant")
                .get(0);
        InvoicingBench.sign(database);
        var unit = UnitLoad.into(database, tenant);
        var node = installation.start("768m");
        try {
            var crowd = new Crowd(node);
            var cookies = crowd.cookies();
            var pages = pages(tenant, unit);
            for (var round = 0; round < WARM_UPS; round++) {
                crowd.warmUp(List.of(""), "login.xhtml");
                for (var page : pages) {
                    crowd.warmUp(cookies, page);
                }
            }
            var yardstick = crowd.yardstick(figures);
            for (var page : pages) {
                figures.figure("alone: " + page, Figures.p95(crowd.times(cookies.get(0), page, ALONE)), "ms");
                crowd.measure(figures, cookies, page, yardstick);
            }
            assign(figures, node, tenant, unit);
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static List<String> pages(long tenant, long unit) {
        var of = "?tenant=" + tenant;
        var one = of + "&id=" + unit;
        var all = List.of(
                "billing/units.xhtml" + of,
                "billing/units.xhtml" + of + "&q=unit%200",
                "billing/unit.xhtml" + one,
                "billing/unit.xhtml" + one + "&panel=users",
                "billing/unit.xhtml" + one + "&panel=numbers",
                "billing/unit-costs.xhtml" + of,
                "billing/unit-cost.xhtml" + one,
                "billing/unit-part.xhtml" + one + "&section=CORE&category=LICENCES&product=CX1",
                "billing/unit-reports.xhtml" + of,
                "billing/account.xhtml" + of,
                "billing/statements.xhtml" + of,
                "billing/transactions.xhtml" + of,
                "billing/activity-reports.xhtml" + of,
                "billing/call-recording.xhtml" + of,
                "directory/users.xhtml" + of,
                "directory/numbers.xhtml" + of,
                "directory/teams.xhtml" + of,
                "directory/groups.xhtml" + of);
        return all.stream().filter(page -> page.contains(ONLY)).toList();
    }

    /** Everybody else is put into the first unit, then all numbers that are in none, and taken out again. */
    private static void assign(Figures figures, Node node, long tenant, long unit) {
        var chromium = new Chromium();
        chromium.beforeAll(null);
        try {
            var visitor = chromium.visitor(node.url()).logIn("owner@reckoner.example");
            for (var what : List.of("users", "numbers")) {
                visitor.open("/billing/unit.xhtml?tenant=" + tenant + "&id=" + unit + "&panel=" + what);
                var assign = what + "Panel:assignAll";
                var remove = what + "There:removeAll";
                figures.figure(
                        "count all " + what + " that fit", shown(visitor, what + "Panel:countAll", assign), "ms");
                figures.figure("assign all " + what, gone(visitor, assign, button(assign)), "ms");
                figures.figure("count all " + what + " there", shown(visitor, what + "There:countAll", remove), "ms");
                visitor.page().click(button(remove));
                figures.figure("remove all " + what, gone(visitor, remove, ".ui-confirmdialog-yes:visible"), "ms");
            }
        } finally {
            chromium.afterAll(null);
        }
    }

    private static String button(String id) {
        return "[id='" + id + "']";
    }

    /** From a click until the button is there that acts on all. */
    private static double shown(Visitor visitor, String click, String button) {
        var begin = System.nanoTime();
        visitor.page().click(button(click));
        return told(visitor, begin, button, WaitForSelectorState.VISIBLE);
    }

    /** From a click until that button is gone with the page it was on. */
    private static double gone(Visitor visitor, String button, String click) {
        var begin = System.nanoTime();
        visitor.page().locator(click).click();
        return told(visitor, begin, button, WaitForSelectorState.DETACHED);
    }

    private static double told(Visitor visitor, long begin, String button, WaitForSelectorState state) {
        var patient = new Locator.WaitForOptions().setState(state).setTimeout(PATIENCE_MILLIS);
        visitor.page().locator(button(button)).waitFor(patient);
        visitor.page().waitForLoadState();
        return (System.nanoTime() - begin) / 1e6;
    }
}
