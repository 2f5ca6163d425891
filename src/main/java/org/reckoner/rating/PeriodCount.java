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
 * any order, as they come from their store; kept are the users that logged in and 16 bytes a session. Who has them by time
 * may say up to where they are told ({@link #settle}); of those only the ones that still go on are kept. Not for several threads.
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

    private final LevelCount[] levels = new LevelCount[LEVELS.length];

    /** By level and client: whether its sessions count (rating.md 2.2). */
    private final boolean[][] counts = new boolean[LEVELS.length][ClientKind.values().length];

    private final long from;
    private Duration partOrNull;
    private UnitTimeSweep unitsOrNull;
    private PeriodUsage resultOrNull;

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
            levels[level.ordinal()] = new LevelCount(period, new SessionLog(period, asOf));
            for (var client : ClientKind.values()) {
                counts[level.ordinal()][client.ordinal()] = model.of(level).counts(client);
            }
        }
        this.from = Micros.of(period.from());
    }

    /** Also asks how long the users are logged in while they are members of units (rating.md 7.2); before the first session. */
    public PeriodCount follow(Units units) {
        unitsOrNull = new UnitTimeSweep(period, units);
        for (var level : levels) {
            level.follow(unitsOrNull);
        }
        return this;
    }

    /**
     * Also asks how many users of each level are logged in at once in the course of the period; before the first session.
     *
     * @param part how long each part of the course is
     */
    public PeriodCount follow(Duration part) {
        partOrNull = part;
        for (var level : levels) {
            level.follow(part);
        }
        return this;
    }

    public Span period() {
        return period;
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
        if (levels[0].log().touches(begin, end)) {
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
        if (levels[0].log().touches(login, logout)) {
            addTouching(user, login, logout, client);
        }
    }

    private void addTouching(int user, long login, long logout, ClientKind client) {
        if (resultOrNull != null) {
            throw new IllegalStateException("a session that comes after the result");
        }
        if (firstLogin[user] == Long.MAX_VALUE) {
            ask(user);
        }
        if (firstLogin[user] > login) {
            firstLogin[user] = Math.max(from, login);
        }
        var counting = level[user];
        if (counting != UNLICENSED && counts[counting][client.ordinal()]) {
            if (index[user] == SessionLog.NOT_LOGGED_IN) {
                index[user] = levels[counting].log().index(userIds.get(user));
            }
            levels[counting].log().append(index[user], login, logout);
        }
    }

    private void ask(int user) {
        var holding = holdings.apply(userIds.get(user));
        held.set(user, holding);
        level[user] = holding.levelOrNull() == null
                ? UNLICENSED
                : (byte) holding.levelOrNull().ordinal();
    }

    /** Says that all sessions that begin before an instant were added: what is over by then is counted and let go. */
    public void settle(Instant until) {
        for (var level : levels) {
            level.settle(Micros.of(until));
        }
    }

    /** The period's figures; no session may be added any more. */
    public PeriodUsage result() {
        if (resultOrNull == null) {
            var profiles = new EnumMap<LicenceLevel, ConcurrencyProfile>(LicenceLevel.class);
            for (var each : LEVELS) {
                var level = levels[each.ordinal()];
                level.settle(Long.MAX_VALUE);
                if (level.log().userCount() > 0) {
                    profiles.put(each, level.profile());
                }
            }
            var users = new ArrayList<UserUsage>(userIds.size());
            for (int user = 0; user < userIds.size(); user++) {
                if (held.get(user) != null) {
                    users.add(usage(user));
                }
            }
            resultOrNull = new PeriodUsage(period, users, profiles);
        }
        return resultOrNull;
    }

    private UserUsage usage(int user) {
        var time = index[user] == SessionLog.NOT_LOGGED_IN ? 0 : levels[level[user]].timeOf(index[user]);
        return new UserUsage(
                userIds.get(user), held.get(user), Micros.instant(firstLogin[user]), Micros.duration(time));
    }

    /**
     * How many users of a level were logged in at once in the course of the period.
     *
     * @throws NullPointerException if no parts were followed
     */
    public Course course(LicenceLevel of) {
        Objects.requireNonNull(partOrNull, "parts");
        result();
        return levels[of.ordinal()].course(partOrNull);
    }

    /**
     * How long the users were logged in while they were members of the units that were followed (rating.md 7.2).
     *
     * @throws NullPointerException if none were
     */
    public UnitTimes timesInUnits() {
        Objects.requireNonNull(unitsOrNull, "units");
        result();
        return unitsOrNull.result();
    }
}
