package org.reckoner.rating;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.reckoner.period.Span;

/**
 * Counts one tenant's local day (rating.md 4.4). Sessions are added in any order, as they come from their store, and
 * only the user ids and 16 bytes a session are kept. Figures may be asked for at any time and more than once. Not for
 * several threads.
 */
public final class DailyCount {

    /**
     * The version of the rules by which a day is counted; raised with every change that could give other figures for
     * the same input, so that days counted before can be told apart (rating.md 8). Part of {@link #describeInput}.
     */
    public static final int RULES_VERSION = 1;

    private static final int MOST_BUCKETS = 10_000;
    private static final LicenceLevel[] LEVELS = LicenceLevel.values();

    private final Span day;
    private final SessionLog log;
    private LicenceLevel[] levelOf = new LicenceLevel[1024];

    /**
     * @param day the local date's time, as {@code LocalDays.span} gives it; it may be empty
     * @param asOf the instant up to which open sessions count, as far as the day goes
     */
    public DailyCount(Span day, Instant asOf) {
        this.day = day;
        this.log = new SessionLog(day, asOf);
    }

    /**
     * Takes one session into account, with any part outside the day left out. Sessions that do not touch the day are
     * ignored.
     *
     * @param levelOrNull the highest level the user held on the date, null for a user without a licence; if calls for
     *     one user differ, the highest counts
     * @param logoutOrNull null while the session is open; never before {@code login}
     */
    public void add(String userId, LicenceLevel levelOrNull, Instant login, Instant logoutOrNull) {
        add(userId, levelOrNull, Micros.of(login), SessionLog.logout(logoutOrNull));
    }

    /**
     * The same as {@link #add(String, LicenceLevel, Instant, Instant)}.
     *
     * @param login microseconds since 1970
     * @param logout the same, never before {@code login}; {@link PeriodCount#OPEN} while the session is open
     */
    public void add(String userId, LicenceLevel levelOrNull, long login, long logout) {
        var user = log.add(userId, login, logout);
        if (user == SessionLog.NOT_LOGGED_IN || levelOrNull == null) {
            return;
        }
        if (user >= levelOf.length) {
            levelOf = Arrays.copyOf(levelOf, Math.max(user + 1, levelOf.length * 2));
        }
        if (levelOf[user] == null || levelOf[user].compareTo(levelOrNull) < 0) {
            levelOf[user] = levelOrNull;
        }
    }

    /** The day's figures from what was added so far. */
    public DailyUsage result() {
        var peaks = new DayPeaks();
        log.sweep(peaks);
        var users = usersAscending();
        var levels = new EnumMap<LicenceLevel, LevelUsage>(LicenceLevel.class);
        for (var level : LEVELS) {
            var ofLevel =
                    Arrays.stream(users).filter(user -> level(user) == level).toArray();
            if (ofLevel.length > 0) {
                levels.put(level, usage(ofLevel, peaks.perLevel[level.ordinal()]));
            }
        }
        return new DailyUsage(usage(users, peaks.total), levels);
    }

    /**
     * The course of the day for drawing: the day in equal parts, and of each part the maximum of users logged in at the
     * same time in it, so that no peak is lost however few the parts.
     *
     * @param buckets the number of parts, 1 to 10,000
     */
    public int[] curve(int buckets) {
        if (buckets < 1 || buckets > MOST_BUCKETS) {
            throw new IllegalArgumentException("a curve has 1 to " + MOST_BUCKETS + " parts, not " + buckets);
        }
        var course = PoolCourse.inParts(log.length(), buckets);
        log.sweep(course);
        return course.maxima();
    }

    /**
     * Writes down what the figures depend on, line by line: the rules' version, the day, and of each user, ascending by
     * id, the level and the merged sessions. Two days with the same description have the same figures. It does not
     * depend on the order in which sessions were added, nor on repeated or divided ones, so a SHA-256 of it tells
     * whether counting again could change anything. Sorting makes it so, rather than adding up one hash per session:
     * sums of hashes can be made to collide and would tell apart days that differ only in how sessions were divided.
     *
     * @param lines gets each line, its line feed included
     */
    public void describeInput(Consumer<String> lines) {
        describeInput(lines, UserStretches.AT_ONCE);
    }

    /** @param atOnce how many log-ins and log-outs are put together by user at a time */
    void describeInput(Consumer<String> lines, int atOnce) {
        lines.accept("rules " + RULES_VERSION + "\nday " + day.from() + " " + day.until() + "\n");
        var stretches = new UserStretches(log, atOnce);
        var users = usersAscending();
        for (int i = 0, gathered = 0; i < users.length; i++) {
            if (i == gathered) {
                gathered = stretches.gather(users, i);
            }
            var user = users[i];
            var id = log.userId(user);
            var line = new StringBuilder().append(id.length()).append(':').append(id); // an id may hold anything
            line.append(' ').append(level(user) == null ? "-" : level(user).name());
            stretches.appendTo(line, user);
            lines.accept(line.append('\n').toString());
        }
    }

    private LicenceLevel level(int user) {
        return user < levelOf.length ? levelOf[user] : null;
    }

    private int[] usersAscending() {
        return IntStream.range(0, log.userCount())
                .boxed()
                .sorted(Comparator.comparing(log::userId))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private LevelUsage usage(int[] users, PeakTracker peak) {
        return new LevelUsage(Arrays.stream(users).mapToObj(log::userId).toList(), peak.peak(log::instant));
    }

    /** The peaks of the day, in total and per level. */
    private final class DayPeaks implements SessionLog.Sweep {

        private final PeakTracker total = new PeakTracker();
        private final PeakTracker[] perLevel =
                Arrays.stream(LEVELS).map(level -> new PeakTracker()).toArray(PeakTracker[]::new);

        @Override
        public void login(int user, long at) {
            total.up();
            if (level(user) != null) {
                perLevel[level(user).ordinal()].up();
            }
        }

        @Override
        public void logout(int user, long at) {
            total.down();
            if (level(user) != null) {
                perLevel[level(user).ordinal()].down();
            }
        }

        @Override
        public void settled(long at) {
            total.settle(at);
            for (var level : perLevel) {
                level.settle(at);
            }
        }
    }
}
