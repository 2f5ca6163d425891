package org.reckoner.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.period.Span;

/**
 * The sessions of many users, cut to one span, as two arrays of longs: log-ins and log-outs, 16 bytes a session, no object each.
 * An edge is {@code offset in the span | user}, so that sorting the plain numbers puts them in order of time. What comes in order is
 * not sorted again, and the two are merged while they are gone through, at one instant log-ins before log-outs: sessions that
 * touch never look interrupted. Who adds them in order of time may have what is over told, and kept no longer.
 */
final class SessionLog {

    static final int NOT_LOGGED_IN = -1;

    /** In place of a log-out: there was none yet. */
    static final long OPEN = Long.MAX_VALUE;

    private static final int USABLE_BITS = Long.SIZE - 1; // the sign stays clear

    private final long from;
    private final long length;
    private final long asOf;
    private final int timeBits;
    private final int userBits;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<String> users = new ArrayList<>();
    private final Edges logins;
    private final Edges logouts;

    /** By user: how many sessions it is in, where the last sweep stopped. */
    private int[] depth = new int[0];

    private long settledUntil = Long.MIN_VALUE;

    /** @param asOf the "now" up to which open sessions count (rating.md 2.1), as far as the span goes */
    SessionLog(Span span, Instant asOf) {
        from = Micros.of(span.from());
        length = Micros.of(span.until()) - from;
        this.asOf = Micros.of(asOf);
        timeBits = Long.SIZE - Long.numberOfLeadingZeros(length);
        userBits = Math.min(Integer.SIZE - 2, USABLE_BITS - timeBits);
        if (userBits < 1) {
            throw new IllegalArgumentException("too long a span to count in: " + span);
        }
        logins = new Edges(userBits, timeBits);
        logouts = new Edges(userBits, timeBits);
    }

    /**
     * Takes one session into account.
     *
     * @param login microseconds since 1970
     * @param logout the same, or {@link #OPEN}
     * @return the user's index if the session makes it logged in during the span (rating.md 2.4), else
     *     {@link #NOT_LOGGED_IN}
     */
    int add(String userId, long login, long logout) {
        Required.text(userId, "userId");
        if (!touches(login, logout)) {
            return NOT_LOGGED_IN;
        }
        var user = index(userId);
        append(user, login, logout);
        return user;
    }

    /** Microseconds of a log-out, {@link #OPEN} where there is none. */
    static long logout(Instant logoutOrNull) {
        return logoutOrNull == null ? OPEN : Micros.of(logoutOrNull);
    }

    /**
     * Takes a session into account that {@link #touches} the span, of a user whose {@link #index} is known.
     *
     * @param login microseconds since 1970
     * @param logout the same, or {@link #OPEN}
     */
    void append(int user, long login, long logout) {
        if (login < settledUntil) {
            throw new IllegalStateException("a session that begins in what is settled, at " + Micros.instant(login));
        }
        var start = login - from;
        var end = end(login, logout);
        if (end > start) { // a session that takes no time is a login and nothing more (rating.md 2.2)
            logins.append(Math.max(start, 0), user);
            logouts.append(Math.min(end, length), user);
        }
    }

    /** Whether a session makes its user logged in during the span (rating.md 2.4). */
    boolean touches(long login, long logout) {
        var start = login - from;
        var end = end(login, logout);
        if (end < start) {
            throw new IllegalArgumentException("a session ends before it begins, at " + Micros.instant(login));
        }
        var startsInside = start >= 0 && start < length;
        return startsInside || length > 0 && start < 0 && end > 0;
    }

    private long end(long login, long logout) {
        return (logout == OPEN ? Math.max(login, asOf) : logout) - from;
    }

    int userCount() {
        return users.size();
    }

    String userId(int user) {
        return users.get(user);
    }

    Instant instant(long offset) {
        return Micros.instant(from + offset);
    }

    /** The length of the span in microseconds. */
    long length() {
        return length;
    }

    /** Tells the visitor about every stretch of every user's merged sessions, in order of time (rating.md 2.2). */
    void sweep(Sweep visitor) {
        sweep(visitor, Long.MAX_VALUE, false);
    }

    /**
     * Tells the visitor what happened before an instant and forgets it, so that no more sessions are kept than begin between two
     * instants or go on at one. The next call goes on from there.
     *
     * @param until microseconds since 1970; no session that begins earlier may be added any more
     */
    void settle(Sweep visitor, long until) {
        settledUntil = Math.max(settledUntil, until);
        sweep(visitor, until == Long.MAX_VALUE ? until : until - from, true);
    }

    private void sweep(Sweep visitor, long end, boolean forget) {
        var in = logins.ordered();
        var out = logouts.ordered();
        var ins = logins.size();
        var outs = logouts.size();
        var userMask = (1 << userBits) - 1;
        depth = Arrays.copyOf(depth, users.size());
        var i = 0;
        var o = 0;
        while (o < outs) { // every log-in has its log-out, which is no earlier
            var at = out[o] >>> userBits;
            var isLogin = i < ins && in[i] >>> userBits <= at;
            at = isLogin ? in[i] >>> userBits : at;
            if (at >= end) {
                break;
            }
            if (isLogin) {
                var user = (int) in[i++] & userMask;
                if (depth[user]++ == 0) {
                    visitor.login(user, at);
                }
            } else {
                var user = (int) out[o++] & userMask;
                if (--depth[user] == 0) {
                    visitor.logout(user, at);
                }
            }
            if ((i == ins || in[i] >>> userBits != at) && (o == outs || out[o] >>> userBits != at)) {
                visitor.settled(at);
            }
        }
        if (forget) {
            logins.drop(i);
            logouts.drop(o);
        }
    }

    /** The user's index, a new one if it has none. */
    int index(String userId) {
        var known = indexOf.get(userId);
        if (known != null) {
            return known;
        }
        var user = users.size();
        if (user >= 1 << userBits) {
            throw new IllegalStateException("more than " + user + " users in one span");
        }
        indexOf.put(userId, user);
        users.add(userId);
        return user;
    }

    /** Follows the merged sessions of all users through time. Offsets are microseconds from the span's start. */
    interface Sweep {

        void login(int user, long at);

        void logout(int user, long at);

        /** All that happens at this instant has been told; what holds now holds for some time. */
        void settled(long at);
    }
}
