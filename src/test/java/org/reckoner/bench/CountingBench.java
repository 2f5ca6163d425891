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
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.LoginSession;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.PeriodCount;

/**
 * quality.md 1: distinct users, profile, peak and audited users of a tenant-month of two million session edges from memory,
 * against sorting as many longs, and against the same question as SQL in an embedded DuckDB.
 */
final class CountingBench implements Benches.Bench {
    private static final int SESSIONS = 1_000_000;
    private static final int USERS = 20_000;
    private static final int WARM_UPS = 4;
    private static final int RUNS = 7;
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final Span MONTH = new Span(
            LocalDays.span(FROM, ZoneOffset.UTC).from(),
            LocalDays.span(FROM.plusMonths(1), ZoneOffset.UTC).from());

    /** Sessions as a reader of a store has them: users by number, moments in microseconds. */
    private record Log(int[] users, long[] logins, long[] logouts) {
        static Log of(List<LoginSession> sessions) {
            return new Log(
                    sessions.stream()
                            .mapToInt(s -> Integer.parseInt(s.userId().substring(1)))
                            .toArray(),
                    sessions.stream().mapToLong(s -> micros(s.login())).toArray(),
                    sessions.stream().mapToLong(s -> micros(s.logoutOrNull())).toArray());
        }
    }

    @Override
    public void run(Figures figures) throws Exception {
        var sessions = sessions();
        sessions.sort(Comparator.comparing(LoginSession::userId));
        var byUser = Log.of(sessions);
        sessions.sort(Comparator.comparing(LoginSession::login));
        var byTime = Log.of(sessions);
        var edges = new SplittableRandom(1).longs(2L * SESSIONS).toArray();
        var sort = Figures.millis(WARM_UPS, RUNS, () -> {
            var copy = edges.clone();
            Arrays.sort(copy);
            return copy;
        });
        var user = Figures.millis(WARM_UPS, RUNS, () -> answer(byUser));
        var time = Figures.millis(WARM_UPS, RUNS, () -> answer(byTime));
        var objects = Figures.millis(WARM_UPS, RUNS, () -> answer(sessions));
        figures.ratio("2 million edges, sessions by user (aim 1.00)", user, "ms", "Arrays.sort", sort);
        figures.ratio("2 million edges, sessions by log-in (aim 0.25)", time, "ms", "Arrays.sort", sort);
        figures.ratio("the same as objects, users by their ids", objects, "ms", "Arrays.sort", sort);
        duckDb(figures, sessions, answer(byUser), user);
    }

    private static List<LoginSession> sessions() {
        var random = new SplittableRandom(20261121);
        var days = (int) Duration.between(MONTH.from(), MONTH.until()).toDays();
        return new ArrayList<>(IntStream.range(0, SESSIONS)
                .mapToObj(i -> {
                    var login = MONTH.from()
                            .plus(Duration.ofDays(random.nextInt(days)))
                            .plusNanos(1000 * (21_600_000_000L + random.nextLong(43_200_000_000L)));
                    var logout = login.plusNanos(1000 * random.nextLong(14_400_000_000L));
                    return new LoginSession("s" + i, key(random.nextInt(USERS)), login, logout, ClientKind.WEB);
                })
                .toList());
    }

    private static String key(int user) {
        return "u" + user;
    }

    /** Distinct users, billable peak with its profile, and its audited users. */
    private record Answer(int users, int rawPeak, int peak, List<String> audited) {}

    private static PeriodCount count() {
        return new PeriodCount(MONTH, MONTH.until(), LicenceModel.CONCURRENT, user -> Holding.of(LicenceLevel.CX2));
    }

    private static Answer answer(Log log) {
        var count = count();
        var numbers =
                IntStream.range(0, USERS).map(user -> count.user(key(user))).toArray();
        for (var i = 0; i < log.users().length; i++) {
            count.add(numbers[log.users()[i]], log.logins()[i], log.logouts()[i], ClientKind.WEB);
        }
        return answer(count);
    }

    private static Answer answer(List<LoginSession> sessions) {
        var count = count();
        sessions.forEach(s -> count.add(s.userId(), s.login(), s.logoutOrNull(), s.client()));
        return answer(count);
    }

    private static Answer answer(PeriodCount count) {
        var pool = count.result().pool(LicenceLevel.CX2);
        var peak = PeakRule.TIME_AT_OR_ABOVE.billablePeak(pool.profile(), Duration.ofMinutes(30));
        return new Answer(pool.named(), pool.profile().rawPeak(), peak, pool.audited(peak));
    }

    /** Sessions of one user that touch or overlap are one, as the core has it; then the running sum of the edges. */
    private static final String SAME_QUESTION = """
            with s as (select u, a, b, max(b) over (partition by u order by a rows between unbounded preceding and 1 preceding) m from session),
            g as (select u, a, b, sum(case when m is null or a > m then 1 else 0 end) over (partition by u order by a rows unbounded preceding) i from s),
            merged as (select u, min(a) a, max(b) b from g group by u, i),
            edge as (select a t, 1 d from merged where b > a union all select b, -1 from merged where b > a),
            level as (select t, sum(sum(d)) over (order by t) n from edge group by t),
            lasting as (select n, lead(t) over (order by t) - t us from level),
            profile as (select n, sum(us) us from lasting group by n),
            above as (select n, sum(us) over (order by n desc) us from profile)
            select (select count(distinct u) from session), (select max(n) from level),
                   (select max(n) from above where us >= 1800000000),
                   (select u from (select u, sum(b - a) us from merged group by u) order by us desc, u limit 1)""";

    private static void duckDb(Figures figures, List<LoginSession> sessions, Answer ours, double millis)
            throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            fill(duck, sessions);
            var theirs = new Answer[1];
            var time = Figures.millis(1, 3, () -> {
                try (var query = duck.prepareStatement(SAME_QUESTION)) {
                    var row = query.executeQuery();
                    row.next();
                    theirs[0] = new Answer(row.getInt(1), row.getInt(2), row.getInt(3), List.of(row.getString(4)));
                    return theirs[0];
                }
            });
            var same = new Answer(
                    ours.users(), ours.rawPeak(), ours.peak(), ours.audited().subList(0, 1));
            if (!same.equals(theirs[0])) {
                throw new IllegalStateException("DuckDB says " + theirs[0] + ", and we " + same);
            }
            figures.ratio("the same question in DuckDB (aim: 4 times ours)", time, "ms", "ours", millis);
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
