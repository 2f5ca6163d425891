package org.reckoner.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.reckoner.it.Node;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.Database;

/**
 * A day of a tenant of 100,000 users counted and written by a server, in 512 MB and, with ten times the sessions, in 256 MB;
 * against reading the same sessions by plain JDBC. Then a late session has it counted again. Where {@code reckoner.bench.sessions} names a
 * number of sessions, that one is measured alone, by a server of {@code reckoner.bench.server}.
 */
final class SnapshotBench implements Benches.Bench {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Instant AFTER = Instant.parse("2026-09-02T08:00:00Z");
    private static final int SESSIONS = 180_000;
    private static final Integer ALONE = Integer.getInteger("reckoner.bench.sessions");

    @Override
    public void run(Figures figures) throws Exception {
        if (ALONE != null) {
            measure(figures, ALONE, BenchInstallation.heapOr("256m"));
        } else {
            measure(figures, SESSIONS, "512m");
            measure(figures, 10 * SESSIONS, "256m");
        }
    }

    private void measure(Figures figures, int sessions, String heap) throws Exception {
        var what = "100,000 users, " + sessions + " sessions, " + heap;
        var installation = BenchInstallation.of("snapshot", Load.BIG_TENANT.withSessions(sessions, DAY, 1), AFTER);
        var reading = Figures.millis(1, 3, () -> read(installation.database()));
        var node = installation.start(heap);
        try {
            var first = installation.run("USAGE_SNAPSHOT", node);
            figures.ratio(what + ", first count", first.time().toMillis(), "ms", "reading by JDBC, ms", reading);
            recount(figures, what, installation, node);
            figures.figure(what + ", resident", BenchInstallation.residentMegabytes(node), "MB");
            node.stop();
        } finally {
            node.kill();
        }
    }

    private static void recount(Figures figures, String what, BenchInstallation installation, Node node)
            throws SQLException {
        installation
                .database()
                .update("update usage_session set logout_at = login_at where session_key = 's000000007'");
        installation.database().update("update usage_day set wanted = wanted + 1, late_sessions = true");
        var again = installation.run("USAGE_SNAPSHOT", node);
        figures.figure(what + ", counted again", again.time().toMillis(), "ms");
    }

    static long read(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var query = Database.streamed(
                        connection, "select user_id, login_at, logout_at from usage_session where tenant_id > 0")) {
            var rows = query.executeQuery();
            var seen = 0L;
            while (rows.next()) {
                seen += rows.getLong(1) + rows.getString(2).length();
            }
            return seen;
        }
    }
}
