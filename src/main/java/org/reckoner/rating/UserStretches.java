package org.reckoner.rating;

import java.util.Arrays;

/**
 * The merged sessions of a log put together by user: of so many users at a time as go into one array of a fixed size, since those of
 * all would take as much memory as the log.
 */
final class UserStretches {

    /** Log-ins and log-outs that are put together at a time, 8 MB; more where one user has more. */
    static final int AT_ONCE = 1 << 20;

    private static final int NOT_GATHERED = -1;

    private final SessionLog log;
    private final int atOnce;
    /** How many log-ins and log-outs each user has. */
    private final int[] sizes;
    /** By user: where its part of {@code offsets} begins. */
    private final int[] begin;
    /** Login and logout in turn, microseconds from the span's start. */
    private long[] offsets = new long[0];

    UserStretches(SessionLog log, int atOnce) {
        this.log = log;
        this.atOnce = atOnce;
        sizes = new int[log.userCount()];
        begin = new int[log.userCount()];
        log.sweep(new Sizes());
    }

    /**
     * Puts together what users have, from one of them on and in the place of those before.
     *
     * @param users indexes of the log, in any order, each once
     * @return the first place behind {@code first} whose user is left for another time
     */
    int gather(int[] users, int first) {
        Arrays.fill(begin, NOT_GATHERED);
        var filled = 0L;
        var place = first;
        do {
            begin[users[place]] = (int) filled;
            filled += sizes[users[place]];
            place++;
        } while (place < users.length && filled + sizes[users[place]] <= atOnce);
        if (offsets.length < filled) {
            offsets = new long[Math.toIntExact(filled)];
        }
        log.sweep(new Filling());
        return place;
    }

    /** Appends {@code " from-until"} for each stretch of a user that was put together, in order of time. */
    void appendTo(StringBuilder line, int user) {
        for (int i = begin[user]; i < begin[user] + sizes[user]; i += 2) {
            line.append(' ').append(offsets[i]).append('-').append(offsets[i + 1]);
        }
    }

    private final class Sizes implements SessionLog.Sweep {

        @Override
        public void login(int user, long at) {
            sizes[user]++;
        }

        @Override
        public void logout(int user, long at) {
            sizes[user]++;
        }

        @Override
        public void settled(long at) {
            // nothing is counted across users
        }
    }

    private final class Filling implements SessionLog.Sweep {

        private final int[] next = begin.clone();

        @Override
        public void login(int user, long at) {
            fill(user, at);
        }

        @Override
        public void logout(int user, long at) {
            fill(user, at);
        }

        private void fill(int user, long at) {
            if (next[user] != NOT_GATHERED) {
                offsets[next[user]++] = at;
            }
        }

        @Override
        public void settled(long at) {
            // nothing is counted across users
        }
    }
}
