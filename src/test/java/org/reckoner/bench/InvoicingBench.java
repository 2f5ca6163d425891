package org.reckoner.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Database;
import org.reckoner.rating.LicenceLevel;

/**
 * The invoice run over many tenants with little usage, ten lines an invoice, without PDF: listed, read, rated, issued, booked and
 * told of by a server. The first month warms the server; the months after it are measured, each
 * with a look back at the months before. What Kill Bill makes of such invoices is 69 to 77 a second, with 249 statements and 30
 * commits each (quality.md 1). Then a month of the load asked for, with all its sessions.
 */
final class InvoicingBench implements Benches.Bench {
    private static final int TENANTS = Integer.getInteger("reckoner.bench.tenants", 1_000);
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final double KILL_BILL = 77;
    private static final int WARM_UPS = Integer.getInteger("reckoner.bench.warm-ups", 1);
    private static final int MEASURED = 2;
    private static final int LINES = 10;
    private static final int RESOURCES = LINES - LicenceLevel.values().length;

    /** A month of this load, by a new server. */
    private static final Load LOADED = Load.named(System.getProperty("reckoner.bench.load", "M"));

    @Override
    public void run(Figures figures) throws Exception {
        months(figures);
        loaded(figures);
    }

    private static void loaded(Figures figures) throws Exception {
        var installation = BenchInstallation.of("loaded", LOADED, morningAfter(1));
        sign(installation.database());
        var node = installation.start(BenchInstallation.heapOr("768m"));
        try {
            var what = LOADED.tenants() + " tenants with " + LOADED.sessions() + " sessions, by a new server";
            measured(figures, installation, node, "invoices a second, " + what);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static void months(Figures figures) throws Exception {
        var months = WARM_UPS + MEASURED;
        var days = (int) FIRST.datesUntil(FIRST.plusMonths(months)).count();
        var load = new Load(1, TENANTS, 10 * TENANTS, Math.max(10, TENANTS / 5), 20L * months * TENANTS, FIRST, days);
        var installation = BenchInstallation.of("invoicing", load, morningAfter(1));
        sign(installation.database());
        var node = installation.start(BenchInstallation.heapOr("768m"));
        try {
            for (var month = 1; month <= months; month++) {
                installation.stand(morningAfter(month));
                var which = month <= WARM_UPS ? "warming up" : "warm";
                measured(figures, installation, node, "invoices a second, " + TENANTS + " tenants, " + which);
            }
            check(figures, installation.database(), months);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static Instant morningAfter(int months) {
        return Instant.parse(FIRST.plusMonths(months) + "T08:00:00Z");
    }

    private static void measured(Figures figures, BenchInstallation installation, Node node, String what)
            throws SQLException, IOException {
        var counted = counters(installation.database());
        var worked = CpuTime.of(node);
        var ran = installation.run("INVOICE_RUN", node);
        figures.ratio(what, ran.perSecond(), "1/s", "Kill Bill, published", KILL_BILL);
        CpuTime.of(node).perRow(figures, worked, ran.items());
        counters(installation.database())
                .forEach((name, count) ->
                        figures.figure("  " + name, (count - counted.get(name)) / (double) ran.items(), "an invoice"));
    }

    /** What the database has been asked so far; a batch that the driver sends as one statement is one. */
    private static Map<String, Long> counters(TestDatabase database) throws SQLException {
        var counters = new TreeMap<String, Long>();
        database.query(
                row -> counters.put(row.getString(1), row.getLong(2)),
                "show global status where variable_name in ('Questions', 'Com_select', 'Com_insert', 'Com_update',"
                        + " 'Com_commit')");
        return counters;
    }

    /** A bench that issues too little is quick. */
    private static void check(Figures figures, TestDatabase database, int months) throws SQLException {
        var issued = count(database, "select count(*) from invoice where number is not null");
        var lines = count(database, "select count(*) from invoice_line");
        if (issued != (long) TENANTS * months || lines < issued * LINES) {
            throw new IllegalStateException(issued + " invoices and " + lines + " lines");
        }
        figures.figure("lines", lines / (double) issued, "an invoice");
    }

    private static long count(TestDatabase database, String sql) throws SQLException {
        return database.query(row -> row.getLong(1), sql).get(0);
    }

    /** A monthly contract for each tenant from the load's first day: every level and some resources, all committed. */
    static void sign(TestDatabase database) throws SQLException {
        var at = Database.stored(Instant.parse("2026-08-20T08:00:00Z"));
        database.update(
                "insert into contract (tenant_id, id, version, number, number_key, effective_on, zone, subscription,"
                        + " currency, payment_days, term_months, renewal, follows_id, signed_at, signed_by, created_at)"
                        + " select id, 1, 0, 'LOAD', 'load', '2026-09-01', 'UTC', 'MONTHLY', 'USD', 30, 12, 'AUTOMATIC', 0,"
                        + " ?, 'bench', ? from tenant",
                at,
                at);
        database.update(
                "insert into contract_terms (tenant_id, id, contract_id, from_on, revision, licence_model, peak_rule,"
                        + " threshold_seconds, agreed_at, agreed_by) select id, 1, 1, '2026-09-01', 1, 'CONCURRENT',"
                        + " 'TIME_AT_OR_ABOVE', 1800, ?, 'bench' from tenant",
                at);
        for (var level : LicenceLevel.values()) {
            product(database, List.of(level.name(), "CORE", "LICENCE"));
        }
        for (var i = 0; i < RESOURCES; i++) {
            product(database, List.of("RESOURCE_" + i, "RESOURCES", "RESOURCE"));
        }
    }

    /** @param product code and subject, section, measure */
    private static void product(TestDatabase database, List<String> product) throws SQLException {
        database.update(
                "insert into contract_product (tenant_id, terms_id, code, name, unit, section, charged_in_ramp, measure,"
                        + " subject, levels, committed, committed_price, on_demand_price)"
                        + " select id, 1, ?, ?, 'unit', ?, false, ?, ?, '', 5, 20, 25 from tenant",
                product.get(0),
                product.get(0),
                product.get(1),
                product.get(2),
                product.get(0));
    }
}
