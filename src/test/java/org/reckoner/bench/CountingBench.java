package org.reckoner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.DailyCount;
import org.reckoner.rating.LoginSession;

/**
 * quality.md 1: distinct users, profile, peak and audited users of a tenant-month of two million session edges from memory,
 * against sorting as many longs, and against the same question as SQL in an embedded DuckDB.
 */
final class CountingBench implements Benches.Bench {
    private static final int SESSIONS = 1_000_000;
    private static final int USERS = 20_000;
    private static final int PARTS = 2_880;
    private static final int WARM_UPS = 4;
    private static final int RUNS = 7;
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final Span MONTH = new Span(
            LocalDays.span(FROM, ZoneOffset.UTC).from(),
            LocalDays.span(FROM.plusMonths(1), ZoneOffset.UTC).from());

    @Override
    public void run(Figures figures) throws Exception {
        var byTime = sessions();
        byTime.sort(Comparator.comparing(LoginSession::login));
        var byUser = new ArrayList<>(byTime);
        byUser.sort(Comparator.comparing(LoginSession::userId));
        var edges = new SplittableRandom(1).longs(2L * SESSIONS).toArray();
        var sort = Figures.millis(WARM_UPS, RUNS, () -> {
            var copy = edges.clone();
            Arrays.sort(copy);
            return copy;
        });
        var user = Figures.millis(WARM_UPS, RUNS, () -> count(byUser));
        var time = Figures.millis(WARM_UPS, RUNS, () -> count(byTime));
        figures.ratio("2 million edges, sessions by user (aim 1.00)", user, "ms", "Arrays.sort", sort);
        figures.ratio("2 million edges, time-ordered (aim 0.25)", time, "ms", "Arrays.sort", sort);
        var counted = filled(byUser);
        figures.ratio(
                "of it counting without taking the sessions in, by user",
                Figures.millis(0, 1, () -> figuresOf(counted)),
                "ms",
                "Arrays.sort",
                sort);
        duckDb(figures, byTime, user);
    }

    private static List<LoginSession> sessions() {
        var random = new SplittableRandom(20261121);
        var keys = IntStream.range(0, USERS).mapToObj(i -> "u" + i).toArray(String[]::new);
        var days = (int) Duration.between(MONTH.from(), MONTH.until()).toDays();
        return new ArrayList<>(IntStream.range(0, SESSIONS)
                .mapToObj(i -> {
                    var login = MONTH.from()
                            .plus(Duration.ofDays(random.nextInt(days)))
                            .plusNanos(1000 * (21_600_000_000L + random.nextLong(43_200_000_000L)));
                    var logout = login.plusNanos(1000 * random.nextLong(14_400_000_000L));
                    return new LoginSession("s" + i, keys[random.nextInt(USERS)], login, logout, ClientKind.WEB);
                })
                .toList());
    }

    private static Object count(List<LoginSession> sessions) {
        return figuresOf(filled(sessions));
    }

    private static DailyCount filled(List<LoginSession> sessions) {
        var count = new DailyCount(MONTH, MONTH.until());
        for (var session : sessions) {
            count.add(session.userId(), null, session.login(), session.logoutOrNull());
        }
        return count;
    }

    private static Object figuresOf(DailyCount count) {
        return List.of(count.result().total(), count.curve(PARTS));
    }

    /** Sessions of one user that touch or overlap are one, as the core has it; then the running sum of the edges. */
    private static final String SAME_QUESTION = """
            with s as (select u, a, b, max(b) over (partition by u order by a rows between unbounded preceding and 1 preceding) m from session),
            g as (select u, a, b, sum(case when m is null or a > m then 1 else 0 end) over (partition by u order by a rows unbounded preceding) i from s),
            merged as (select u, min(a) a, max(b) b from g group by u, i),
            edge as (select a t, 1 d from merged where b > a union all select b, -1 from merged where b > a),
            level as (select t, sum(sum(d)) over (order by t) n from edge group by t),
            profile as (select (t - ?) // 900000000 part, max(n) n from level group by part)
            select (select count(distinct u) from session), (select max(n) from level), (select sum(n) from profile),
                   (select count(*) from (select distinct u from session order by u))""";

    private static void duckDb(Figures figures, List<LoginSession> sessions, double ours) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            fill(duck, sessions);
            var peak = new long[1];
            var theirs = Figures.millis(1, 3, () -> {
                try (var query = duck.prepareStatement(SAME_QUESTION)) {
                    query.setLong(1, micros(MONTH.from()));
                    var row = query.executeQuery();
                    row.next();
                    peak[0] = row.getLong(2);
                    return row.getLong(1);
                }
            });
            var same = filled(sessions).result().total().peakUsers() == peak[0];
            if (!same) {
                throw new IllegalStateException("DuckDB says another peak: " + peak[0]);
            }
            figures.ratio("the same question in DuckDB (aim: 4 times ours)", theirs, "ms", "ours", ours);
        }
    }

    /** By a file: single rows take a column store minutes. */
    private static void fill(Connection duck, List<LoginSession> sessions) throws SQLException, IOException {
        var file = Files.createTempFile("sessions", ".csv");
        try (var statement = duck.createStatement()) {
            Files.write(file, (Iterable<String>) sessions.stream()
                    .map(s -> s.userId() + "," + micros(s.login()) + "," + micros(s.logoutOrNull()))::iterator);
            statement.execute("create table session as select * from read_csv('" + file
                    + "', header = false, columns = {'u': 'VARCHAR', 'a': 'BIGINT', 'b': 'BIGINT'})");
        } finally {
            Files.delete(file);
        }
    }

    private static long micros(Instant moment) {
        return Duration.between(Instant.EPOCH, moment).toNanos() / 1000;
    }
}
