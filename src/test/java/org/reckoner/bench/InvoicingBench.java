package org.reckoner.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Database;
import org.reckoner.rating.LicenceLevel;

/**
 * The invoice run over a load, ten lines an invoice, without PDF: read, rated, drafted, issued, booked and told of by a server. Once
 * with the load's usage, once more for a month in which nothing was used. What Kill Bill makes of such invoices is 69 to 77 a second
 * (quality.md 1).
 */
final class InvoicingBench implements Benches.Bench {
    private static final Load LOAD = Load.named(System.getProperty("reckoner.bench.load", "S"));
    private static final double KILL_BILL = 77;
    private static final Instant AFTER_A_MONTH = Instant.parse("2026-10-01T08:00:00Z");
    private static final Instant AFTER_ANOTHER = Instant.parse("2026-11-01T08:00:00Z");
    private static final int RESOURCES = 10 - LicenceLevel.values().length;

    @Override
    public void run(Figures figures) throws Exception {
        var installation = BenchInstallation.of("invoicing", LOAD, AFTER_A_MONTH);
        sign(installation.database());
        var node = installation.start(System.getProperty("reckoner.bench.server", "768m"));
        try {
            var used = installation.run("INVOICE_RUN", node);
            tell(figures, "invoices a second, " + LOAD.sessions() + " sessions", used);
            installation.database().update("update business_clock set stands_at = ?", stored(AFTER_ANOTHER));
            var unused = installation.run("INVOICE_RUN", node);
            tell(figures, "invoices a second, nothing used, a period looked back", unused);
            figures.figure("issued in all", issued(installation.database()), "invoices");
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static void tell(Figures figures, String what, BenchInstallation.Ran ran) {
        figures.ratio(what, ran.perSecond(), "1/s", "Kill Bill, published", KILL_BILL);
    }

    private static double issued(TestDatabase database) throws SQLException {
        return database.query(row -> row.getDouble(1), "select count(*) from invoice where number is not null")
                .get(0);
    }

    /** A monthly contract for each tenant from the load's first day: every level and some resources, all committed. */
    static void sign(TestDatabase database) throws SQLException {
        var at = stored(AFTER_A_MONTH.minusSeconds(40L * 24 * 60 * 60));
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

    private static String stored(Instant at) {
        return Database.stored(at);
    }
}
