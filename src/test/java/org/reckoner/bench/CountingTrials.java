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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.LoginSession;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.PeriodCount;

/** What {@link CountingBench} has measured, one method each; public as the library wants it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class CountingTrials {
    private static final int SESSIONS = 1_000_000;
    private static final int USERS = 20_000;

    /** So many are read at once of what is kept in the order of log-ins. */
    private static final int SLICE = Integer.getInteger("reckoner.bench.slice", 100_000);

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

    private long[] edges;
    private List<LoginSession> sessions;
    private Log byUser;
    private Log byLogin;
    private Connection duck;

    @Setup
    public void prepare() throws SQLException, IOException {
        sessions = sessions();
        sessions.sort(Comparator.comparing(LoginSession::userId));
        byUser = Log.of(sessions);
        sessions.sort(Comparator.comparing(LoginSession::login));
        byLogin = Log.of(sessions);
        edges = new SplittableRandom(1).longs(2L * SESSIONS).toArray();
        duck = DriverManager.getConnection("jdbc:duckdb:");
        fill(duck, sessions);
    }

    @TearDown
    public void close() throws SQLException {
        duck.close();
    }

    /** The yardstick: as many longs as there are edges, in random order. */
    @Benchmark
    public long[] sort() {
        var copy = edges.clone();
        Arrays.sort(copy);
        return copy;
    }

    @Benchmark
    public Answer byUser() {
        return answer(byUser, Integer.MAX_VALUE);
    }

    @Benchmark
    public Answer byLogin() {
        return answer(byLogin, SLICE);
    }

    @Benchmark
    public Answer objects() {
        return answer(sessions);
    }

    /** The same question as SQL. */
    @Benchmark
    public Answer duckDb() throws SQLException {
        try (var query = duck.prepareStatement(SAME_QUESTION)) {
            var row = query.executeQuery();
            row.next();
            return new Answer(row.getInt(1), row.getInt(2), row.getInt(3), List.of(row.getString(4)));
        }
    }

    /** @throws IllegalStateException where the two answer the one question differently */
    void compare() throws SQLException {
        var ours = answer(byUser, Integer.MAX_VALUE);
        var asTheirs = new Answer(
                ours.users(), ours.rawPeak(), ours.peak(), ours.audited().subList(0, 1));
        var theirs = duckDb();
        if (!asTheirs.equals(theirs)) {
            throw new IllegalStateException("DuckDB says " + theirs + ", and we " + asTheirs);
        }
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
    public record Answer(int users, int rawPeak, int peak, List<String> audited) {}

    private static PeriodCount count() {
        return new PeriodCount(MONTH, MONTH.until(), LicenceModel.CONCURRENT, user -> Holding.of(LicenceLevel.CX2));
    }

    /** @param slice what is over is let go after so many */
    private static Answer answer(Log log, int slice) {
        var count = count();
        var numbers =
                IntStream.range(0, USERS).map(user -> count.user(key(user))).toArray();
        for (var i = 0; i < log.users().length; i++) {
            if (i > 0 && i % slice == 0) {
                count.settle(Instant.EPOCH.plus(log.logins()[i], ChronoUnit.MICROS));
            }
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
