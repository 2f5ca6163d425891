package org.reckoner.bench;

import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Database;

/**
 * The report of a month's calls as CSV, each with what it costs, against reading the same rows by plain JDBC; and how soon the finished
 * file begins to come. MariaDB alone: its sequences make the calls.
 */
final class ReportBench implements Benches.Bench {
    private static final Instant AFTER = Instant.parse("2026-10-01T08:00:00Z");
    private static final long ID = 400_000_000L;
    private static final int CALLS_A_STATEMENT = 250_000;
    private static final int MICROS_APART = 250_000; // ten million of them are 29 days

    @Override
    public void run(Figures figures) throws Exception {
        var calls = Integer.getInteger("reckoner.bench.calls", 10_000_000);
        var installation = BenchInstallation.of("report", Load.people(1, 100), AFTER);
        var database = installation.database();
        InvoicingBench.sign(database);
        rates(database);
        calls(database, calls);
        var reading = Figures.millis(0, 1, () -> read(database));
        var node = installation.start(BenchInstallation.heapOr("512m"));
        try {
            var cookie = new Crowd(node).cookies().get(0);
            ask(database);
            var before = CpuTime.of(node);
            var made = made(database, node);
            CpuTime.of(node).perRow(figures, before, calls);
            figures.ratio(
                    "rows a second of " + calls + " (aim 0.50)",
                    calls / made,
                    "1/s",
                    "by JDBC",
                    calls * 1000.0 / reading);
            figures.figure("resident", BenchInstallation.residentMegabytes(node), "MB");
            download(figures, node, cookie, database);
            node.stop();
        } finally {
            node.kill();
        }
    }

    /** Five rates, so that each call has one to be looked for. */
    private static void rates(TestDatabase database) throws SQLException {
        database.update("insert into rate_deck (id, version, name, name_key, currency, created_at)"
                + " values (1, 1, 'Load', 'load', 'USD', now(6))");
        database.update(
                "insert into rate_deck_version (deck_id, version_number, effective_on, rate_count, is_taken_back,"
                        + " imported_at, imported_by) values (1, 1, '2026-01-01', 5, false, now(6), 'bench')");
        for (var i = 0; i < 4; i++) {
            database.update("insert into rate_deck_rate values (1, 1, 'OUTBOUND', '*', '49" + i + "', 'Germany', 0.0"
                    + (i + 1) + ")");
        }
        database.update("insert into rate_deck_rate values (1, 1, 'INBOUND', '*', '', 'Inbound', 0.006)");
        database.update("update contract_terms set rate_deck = '1'");
    }

    /** Their ids are in no order, as most systems make them; the index of ids is made afterwards, or it would be most of the time. */
    private static void calls(TestDatabase database, int count) throws SQLException {
        database.update("alter table usage_call drop index usage_call_once");
        for (var first = 0; first < count; first += CALLS_A_STATEMENT) {
            database.update(
                    "insert into usage_call select (select min(id) from tenant), md5(seq), if(mod(seq, 3) = 0, 'OUTBOUND', 'INBOUND'), 'DID', concat('+4930', 1000000 + mod(seq, 997)),"
                            + " if(mod(seq, 3) = 0, '', concat('+4917', 10000000 + seq)), if(mod(seq, 3) = 0, concat('+49',"
                            + " mod(seq, 4), 40000000 + seq), ''), '2026-09-01' + interval seq * " + MICROS_APART
                            + " microsecond, '2026-09-01' + interval seq * " + MICROS_APART
                            + " microsecond + interval mod(seq, 900)"
                            + " second, concat('u', mod(seq, 100)), 'Autumn', now(6) from seq_" + first + "_to_"
                            + (Math.min(count, first + CALLS_A_STATEMENT) - 1));
        }
        database.update("alter table usage_call add constraint usage_call_once unique (tenant_id, call_key)");
    }

    private static long read(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var query = Database.streamed(
                        connection,
                        "select call_key, direction, call_type, our_number, origin, destination, start_at, end_at, user_key,"
                                + " campaign from usage_call where tenant_id > 0")) {
            var rows = query.executeQuery();
            var seen = 0L;
            while (rows.next()) {
                for (var column = 1; column <= 10; column++) {
                    seen += column == 7 || column == 8
                            ? rows.getObject(column, LocalDateTime.class).getNano()
                            : rows.getString(column).length();
                }
            }
            return seen;
        }
    }

    /** As somebody asks for it on the page. */
    private static void ask(TestDatabase database) throws SQLException {
        database.update(
                "insert into report (tenant_id, id, family, kind, format, from_on, until_on, language, with_money,"
                        + " state, steps_done, steps_all, row_count, size_bytes, attempts, asked_by, asked_at, file_version)"
                        + " values ((select min(id) from tenant), " + ID
                        + ", 'USAGE', 'VOICE_USAGE', 'CSV', '2026-09-01',"
                        + " '2026-10-01', 'en', true, 'WAITING', 0, 0, 0, 0, 0, 'bench', now(6), 0)");
    }

    /** Seconds from when it is taken up. */
    private static double made(TestDatabase database, Node node) throws SQLException {
        var begun = new long[1];
        await("the report by " + node)
                .atMost(Duration.ofMinutes(14))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    var state = database.query(row -> row.getString(1), "select state from report where id = " + ID)
                            .get(0);
                    begun[0] = begun[0] == 0 && !state.equals("WAITING") ? System.nanoTime() : begun[0];
                    if (state.equals("FAILED")) {
                        throw new IllegalStateException(node.log());
                    }
                    return state.equals("DONE");
                });
        return (System.nanoTime() - begun[0]) / 1e9;
    }

    private static void download(Figures figures, Node node, String cookie, TestDatabase database) throws Exception {
        var tenant = database.query(row -> row.getLong(1), "select min(id) from tenant")
                .get(0);
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(
                        URI.create(node.url() + "billing/activity-reports/file?tenant=" + tenant + "&id=" + ID))
                .header("Cookie", cookie)
                .build();
        var begin = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            var first = body.read();
            figures.figure("first byte of the file (aim 1000)", (System.nanoTime() - begin) / 1e6, "ms");
            var bytes = 1 + body.transferTo(OutputStream.nullOutputStream());
            var seconds = (System.nanoTime() - begin) / 1e9;
            figures.figure("file, begins with " + (char) first, bytes / 1e6, "MB");
            figures.figure("sent", bytes / 1e6 / seconds, "MB/s");
        }
        figures.figure("resident after it was sent", BenchInstallation.residentMegabytes(node), "MB");
    }
}
