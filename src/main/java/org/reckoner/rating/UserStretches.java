package org.reckoner.rating;

/** The merged sessions of a log put together by user, in two arrays. */
final class UserStretches {

    /** Where each user's part of {@code offsets} begins; one element more than users. */
    private final int[] begin;
    /** Login and logout in turn, microseconds from the span's start. */
    private final long[] offsets;

    UserStretches(SessionLog log) {
        var sizes = new Sizes(log.userCount());
        log.sweep(sizes);
        begin = new int[log.userCount() + 1];
        for (int user = 0; user < log.userCount(); user++) {
            begin[user + 1] = begin[user] + sizes.perUser[user];
        }
        offsets = new long[begin[log.userCount()]];
        log.sweep(new Filling());
    }

    /** Appends {@code " from-until"} for each of the user's stretches, in order of time. */
    void appendTo(StringBuilder line, int user) {
        for (int i = begin[user]; i < begin[user + 1]; i += 2) {
            line.append(' ').append(offsets[i]).append('-').append(offsets[i + 1]);
        }
    }

    private static final class Sizes implements SessionLog.Sweep {

        private final int[] perUser;

        Sizes(int users) {
            perUser = new int[users];
        }

        @Override
        public void login(int user, long at) {
            perUser[user]++;
        }

        @Override
        public void logout(int user, long at) {
            perUser[user]++;
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
            offsets[next[user]++] = at;
        }

        @Override
        public void logout(int user, long at) {
            offsets[next[user]++] = at;
        }

        @Override
        public void settled(long at) {
            // nothing is counted across users
        }
    }
}
