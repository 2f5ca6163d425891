package org.reckoner.bench;

import com.microsoft.playwright.options.LoadState;
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

    private static final int WARM = 40;

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
                crowd.p95(List.of(""), "login.xhtml");
                for (var page : pages) {
                    crowd.times(cookies.get(0), page, WARM);
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
        return List.of(
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
    }

    /** Everybody else is put into the first unit, then all numbers that are in none, and taken out again. */
    private static void assign(Figures figures, Node node, long tenant, long unit) {
        var chromium = new Chromium();
        chromium.beforeAll(null);
        try {
            var visitor = chromium.visitor(node.url()).logIn("owner@reckoner.example");
            for (var what : List.of("users", "numbers")) {
                visitor.open("/billing/unit.xhtml?tenant=" + tenant + "&id=" + unit + "&panel=" + what);
                figures.figure("count all " + what + " that fit", click(visitor, what + "Panel:countAll"), "ms");
                figures.figure("assign all " + what, click(visitor, what + "Panel:assignAll"), "ms");
                figures.figure("count all " + what + " there", click(visitor, what + "There:countAll"), "ms");
                visitor.page().click("[id='" + what + "There:removeAll']");
                var begin = System.nanoTime();
                visitor.page().locator(".ui-confirmdialog-yes:visible").click();
                figures.figure("remove all " + what, told(visitor, begin), "ms");
            }
        } finally {
            chromium.afterAll(null);
        }
    }

    private static double click(Visitor visitor, String button) {
        var begin = System.nanoTime();
        visitor.page().click("[id='" + button + "']");
        return told(visitor, begin);
    }

    private static double told(Visitor visitor, long begin) {
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        return (System.nanoTime() - begin) / 1e6;
    }
}
