package org.reckoner.rating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.reckoner.period.Span;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.Units;

/**
 * Counts all of a tenant's sessions of one period: every level's pool, and who logged in at all. Sessions are added in
 * any order, as they come from their store; kept are the users that logged in and 16 bytes a session. Not for several
 * threads.
 */
public final class PeriodCount {

    private static final LicenceLevel[] LEVELS = LicenceLevel.values();
    private static final byte UNLICENSED = -1;

    /** In place of a log-out: there was none yet. */
    public static final long OPEN = SessionLog.OPEN;

    private final Span period;
    private final Function<String, Holding> holdings;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> userIds = new ArrayList<>();
    private final List<Holding> held = new ArrayList<>();

    /** By user, and no objects: sessions in order of time are each of another user. */
    private long[] firstLogin = new long[1024];

    /** By user: the index in the log of its level, where it has one and a session that counts. */
    private int[] index = new int[1024];

    /** By user: the ordinal of its level. */
    private byte[] level = new byte[1024];

    private final SessionLog[] logs = new SessionLog[LEVELS.length];

    /** By level and client: whether its sessions count (rating.md 2.2). */
    private final boolean[][] counts = new boolean[LEVELS.length][ClientKind.values().length];

    private final long from;

    /**
     * @param asOf the instant up to which open sessions count, as far as the period goes (rating.md 2.1)
     * @param model the contract's; it says which clients count (rating.md 2.2)
     * @param holdings what a user held in the period, by its id; asked once for each user that logged in
     */
    public PeriodCount(Span period, Instant asOf, LicenceModel model, Function<String, Holding> holdings) {
        this.period = Objects.requireNonNull(period, "period");
        Objects.requireNonNull(model, "model");
        this.holdings = Objects.requireNonNull(holdings, "holdings");
        for (var level : LEVELS) {
            logs[level.ordinal()] = new SessionLog(period, asOf);
            for (var client : ClientKind.values()) {
                counts[level.ordinal()][client.ordinal()] = model.of(level).counts(client);
            }
        }
        this.from = Micros.of(period.from());
    }

    /**
     * Takes one session into account, with any part outside the period left out. Sessions that do not touch the period
     * are ignored.
     *
     * @param logoutOrNull null while the session is open; never before {@code login}
     */
    public void add(String userId, Instant login, Instant logoutOrNull, ClientKind client) {
        var begin = Micros.of(login);
        var end = SessionLog.logout(logoutOrNull);
        if (logs[0].touches(begin, end)) {
            addTouching(user(userId), begin, end, client);
        }
    }

    /**
     * The number by which sessions of a user may be added in large numbers; always the same for the same user. Nothing is
     * counted by asking.
     */
    public int user(String userId) {
        var number = numbers.get(userId);
        if (number == null) {
            Required.text(userId, "userId");
            number = userIds.size();
            userIds.add(userId);
            held.add(null);
            if (number == firstLogin.length) {
                firstLogin = Arrays.copyOf(firstLogin, 2 * number);
                index = Arrays.copyOf(index, 2 * number);
                level = Arrays.copyOf(level, 2 * number);
            }
            firstLogin[number] = Long.MAX_VALUE;
            index[number] = SessionLog.NOT_LOGGED_IN;
            numbers.put(userId, number);
        }
        return number;
    }

    /**
     * The same as {@link #add(String, Instant, Instant, ClientKind)}, several times as fast: nothing is looked up and no object
     * touched but the user's own.
     *
     * @param user as {@link #user} gives it
     * @param login microseconds since 1970
     * @param logout the same, never before {@code login}; {@link #OPEN} while the session is open
     */
    public void add(int user, long login, long logout, ClientKind client) {
        if (logs[0].touches(login, logout)) {
            addTouching(user, login, logout, client);
        }
    }

    private void addTouching(int user, long login, long logout, ClientKind client) {
        if (firstLogin[user] == Long.MAX_VALUE) {
            ask(user);
        }
        if (firstLogin[user] > login) {
            firstLogin[user] = Math.max(from, login);
        }
        var counting = level[user];
        if (counting != UNLICENSED && counts[counting][client.ordinal()]) {
            if (index[user] == SessionLog.NOT_LOGGED_IN) {
                index[user] = logs[counting].index(userIds.get(user));
            }
            logs[counting].append(index[user], login, logout);
        }
    }

    private void ask(int user) {
        var holding = holdings.apply(userIds.get(user));
        held.set(user, holding);
        level[user] = holding.levelOrNull() == null
                ? UNLICENSED
                : (byte) holding.levelOrNull().ordinal();
    }

    /** The period's figures from what was added so far. */
    public PeriodUsage result() {
        var sweeps = new EnumMap<LicenceLevel, PoolSweep>(LicenceLevel.class);
        var profiles = new EnumMap<LicenceLevel, ConcurrencyProfile>(LicenceLevel.class);
        for (var each : LEVELS) {
            var log = logs[each.ordinal()];
            if (log.userCount() > 0) {
                var sweep = new PoolSweep(log.userCount(), log.length());
                log.sweep(sweep);
                sweeps.put(each, sweep);
                profiles.put(each, sweep.profile());
            }
        }
        var users = new ArrayList<UserUsage>(userIds.size());
        for (int user = 0; user < userIds.size(); user++) {
            if (held.get(user) != null) {
                users.add(usage(user, sweeps));
            }
        }
        return new PeriodUsage(period, users, profiles);
    }

    private UserUsage usage(int user, Map<LicenceLevel, PoolSweep> sweeps) {
        var time = index[user] == SessionLog.NOT_LOGGED_IN
                ? 0
                : sweeps.get(LEVELS[level[user]]).timeOf(index[user]);
        return new UserUsage(
                userIds.get(user), held.get(user), Micros.instant(firstLogin[user]), Micros.duration(time));
    }

    /**
     * How many users of a level were logged in at once in the course of the period, from what was added so far.
     *
     * @param part how long each part of it is
     */
    public Course course(LicenceLevel of, Duration part) {
        var log = logs[of.ordinal()];
        var course = PoolCourse.byPart(log.length(), part.toNanos() / 1000);
        log.sweep(course);
        return new Course(period, part, course.maxima());
    }

    /** How long the users were logged in while they were members of units (rating.md 7.2). */
    public UnitTimes timesIn(Units units) {
        var times = new UnitTimeSweep(period, units);
        Arrays.stream(logs).forEach(times::sweep);
        return times.result();
    }
}
