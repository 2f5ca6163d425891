package org.reckoner.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

    private final Span period;
    private final LicenceModel model;
    private final Function<String, Holding> holdings;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<LicenceLevel, SessionLog> logs = new EnumMap<>(LicenceLevel.class);
    private final SessionLog anyLog;
    private final long from;

    /**
     * @param asOf the instant up to which open sessions count, as far as the period goes (rating.md 2.1)
     * @param model the contract's; it says which clients count (rating.md 2.2)
     * @param holdings what a user held in the period, by its id; asked once for each user that logged in
     */
    public PeriodCount(Span period, Instant asOf, LicenceModel model, Function<String, Holding> holdings) {
        this.period = Objects.requireNonNull(period, "period");
        this.model = Objects.requireNonNull(model, "model");
        this.holdings = Objects.requireNonNull(holdings, "holdings");
        for (var level : LicenceLevel.values()) {
            logs.put(level, new SessionLog(period, asOf));
        }
        this.anyLog = logs.get(LicenceLevel.COLLABORATE);
        this.from = Micros.of(period.from());
    }

    /**
     * Takes one session into account, with any part outside the period left out. Sessions that do not touch the period
     * are ignored.
     *
     * @param logoutOrNull null while the session is open; never before {@code login}
     */
    public void add(String userId, Instant login, Instant logoutOrNull, ClientKind client) {
        if (!anyLog.touches(login, logoutOrNull)) {
            return;
        }
        var entry = entries.get(userId);
        if (entry == null) {
            Required.text(userId, "userId");
            entry = entry(holdings.apply(userId));
            entries.put(userId, entry);
        }
        entry.add(userId, login, logoutOrNull, client);
    }

    private Entry entry(Holding held) {
        var level = held.levelOrNull();
        return level == null ? new Entry(held, null, null) : new Entry(held, model.of(level), logs.get(level));
    }

    /** The period's figures from what was added so far. */
    public PeriodUsage result() {
        var sweeps = new EnumMap<LicenceLevel, PoolSweep>(LicenceLevel.class);
        var profiles = new EnumMap<LicenceLevel, ConcurrencyProfile>(LicenceLevel.class);
        logs.forEach((level, log) -> {
            if (log.userCount() > 0) {
                var sweep = new PoolSweep(log.userCount(), log.length());
                log.sweep(sweep);
                sweeps.put(level, sweep);
                profiles.put(level, sweep.profile());
            }
        });
        var users = new ArrayList<UserUsage>(entries.size());
        entries.forEach((userId, entry) -> users.add(entry.usage(userId, sweeps)));
        return new PeriodUsage(period, users, profiles);
    }

    /** How long the users were logged in while they were members of units (rating.md 7.2). */
    public UnitTimes timesIn(Units units) {
        var times = new UnitTimeSweep(period, units);
        logs.values().forEach(times::sweep);
        return times.result();
    }

    /** A user that logged in. It knows its own log and index there, so that a session costs one look-up. */
    private final class Entry {

        private final Holding held;
        private final LicenceModel modelOrNull;
        private final SessionLog logOrNull;
        private long firstLogin = Long.MAX_VALUE;
        private int index = SessionLog.NOT_LOGGED_IN;

        Entry(Holding held, LicenceModel modelOrNull, SessionLog logOrNull) {
            this.held = held;
            this.modelOrNull = modelOrNull;
            this.logOrNull = logOrNull;
        }

        void add(String userId, Instant login, Instant logoutOrNull, ClientKind client) {
            firstLogin = Math.min(firstLogin, Math.max(from, Micros.of(login)));
            if (logOrNull != null && modelOrNull.counts(client)) {
                index = index == SessionLog.NOT_LOGGED_IN ? logOrNull.index(userId) : index;
                logOrNull.append(index, login, logoutOrNull);
            }
        }

        UserUsage usage(String userId, Map<LicenceLevel, PoolSweep> sweeps) {
            var time = index == SessionLog.NOT_LOGGED_IN
                    ? 0
                    : sweeps.get(held.levelOrNull()).timeOf(index);
            return new UserUsage(userId, held, Micros.instant(firstLogin), Micros.duration(time));
        }
    }
}
