package org.reckoner.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.period.Span;

/**
 * The sessions of many users, cut to one span, as logins and logouts in one array of longs: 16 bytes a session, no
 * object each. A login or logout is {@code offset in the span | logout? | user}, so that sorting the plain numbers puts
 * them in order of time and, at one instant, logins before logouts: sessions that touch never look interrupted.
 */
final class SessionLog {

    static final int NOT_LOGGED_IN = -1;
    private static final int USABLE_BITS = Long.SIZE - 1; // the sign stays clear

    private final long from;
    private final long length;
    private final long asOf;
    private final int timeBits;
    private final int userBits;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final List<String> users = new ArrayList<>();
    private long[] edges = new long[1024];
    private int size;
    private boolean ordered = true;

    /** @param asOf the "now" up to which open sessions count (rating.md 2.1), as far as the span goes */
    SessionLog(Span span, Instant asOf) {
        from = Micros.of(span.from());
        length = Micros.of(span.until()) - from;
        this.asOf = Micros.of(asOf);
        timeBits = Long.SIZE - Long.numberOfLeadingZeros(length);
        userBits = Math.min(Integer.SIZE - 2, USABLE_BITS - 1 - timeBits);
        if (userBits < 1) {
            throw new IllegalArgumentException("too long a span to count in: " + span);
        }
    }

    /**
     * Takes one session into account.
     *
     * @return the user's index if the session makes it logged in during the span (rating.md 2.4), else
     *     {@link #NOT_LOGGED_IN}
     */
    int add(String userId, Instant login, Instant logoutOrNull) {
        Required.text(userId, "userId");
        if (!touches(login, logoutOrNull)) {
            return NOT_LOGGED_IN;
        }
        var user = index(userId);
        append(user, login, logoutOrNull);
        return user;
    }

    /** Takes a session into account that {@link #touches} the span, of a user whose {@link #index} is known. */
    void append(int user, Instant login, Instant logoutOrNull) {
        var start = Micros.of(login) - from;
        var end = end(login, logoutOrNull);
        if (end > start) { // a session that takes no time is a login and nothing more (rating.md 2.2)
            append(edge(Math.max(start, 0), 0, user));
            append(edge(Math.min(end, length), 1, user));
        }
    }

    /** Whether a session makes its user logged in during the span (rating.md 2.4). */
    boolean touches(Instant login, Instant logoutOrNull) {
        var start = Micros.of(login) - from;
        var end = end(login, logoutOrNull);
        if (end < start) {
            throw new IllegalArgumentException("a session ends before it begins, at " + login);
        }
        var startsInside = start >= 0 && start < length;
        return startsInside || length > 0 && start < 0 && end > 0;
    }

    private long end(Instant login, Instant logoutOrNull) {
        return logoutOrNull == null ? Math.max(Micros.of(login), asOf) - from : Micros.of(logoutOrNull) - from;
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
        order();
        var userMask = (1L << userBits) - 1;
        var depth = new int[users.size()];
        for (int i = 0; i < size; i++) {
            var user = (int) (edges[i] & userMask);
            var at = at(edges[i]);
            if (((edges[i] >>> userBits) & 1) == 0) {
                if (depth[user]++ == 0) {
                    visitor.login(user, at);
                }
            } else if (--depth[user] == 0) {
                visitor.logout(user, at);
            }
            if (i + 1 == size || at(edges[i + 1]) != at) {
                visitor.settled(at);
            }
        }
    }

    private long at(long edge) {
        return edge >>> (userBits + 1);
    }

    private long edge(long at, long logout, int user) {
        return (((at << 1) | logout) << userBits) | user;
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

    private void append(long edge) {
        if (size == edges.length) {
            edges = Arrays.copyOf(edges, Math.multiplyExact(size, 2));
        }
        ordered = ordered && (size == 0 || edges[size - 1] <= edge);
        edges[size++] = edge;
    }

    private void order() {
        if (!ordered) {
            edges = RadixSort.sort(edges, size, userBits, timeBits + 1);
            ordered = true;
        }
    }

    /** Follows the merged sessions of all users through time. Offsets are microseconds from the span's start. */
    interface Sweep {

        void login(int user, long at);

        void logout(int user, long at);

        /** All that happens at this instant has been told; what holds now holds for some time. */
        void settled(long at);
    }
}
