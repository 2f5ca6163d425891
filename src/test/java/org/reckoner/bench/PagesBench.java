package org.reckoner.bench;

import java.time.Instant;
import java.util.List;

/** Pages under load M with 50 simultaneous users, against the log-in page in the same run. */
final class PagesBench implements Benches.Bench {
    private static final Load LOAD = Load.named(System.getProperty("reckoner.bench.load", "M"));
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");

    /** So often each page is opened by all before anything is measured, or the compiler is what is measured. */
    private static final int WARM_UPS = 4;

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("pages", LOAD, AFTER);
        var node = installation.start("768m");
        try {
            var crowd = new Crowd(node);
            var cookies = crowd.cookies();
            var tenant = installation
                    .database()
                    .query(row -> row.getLong(1), "select min(id) from tenant")
                    .get(0);
            for (var round = 0; round < WARM_UPS; round++) {
                crowd.warmUp(List.of(""), "login.xhtml");
                for (var page : pages(tenant)) {
                    crowd.warmUp(cookies, page);
                }
            }
            var yardstick = crowd.yardstick(figures);
            for (var page : pages(tenant)) {
                crowd.measure(figures, cookies, page, yardstick);
            }
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static List<String> pages(long tenant) {
        return List.of(
                "index.xhtml",
                "system/tenants.xhtml",
                "system/tenants.xhtml?text=bank",
                "system/events.xhtml",
                "system/audit.xhtml",
                "directory/users.xhtml?tenant=" + tenant,
                "system/billing.xhtml?tenant=" + tenant + "&date=2026-09-15");
    }
}
