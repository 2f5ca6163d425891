package org.reckoner.rating;

import java.util.Arrays;

/** Follows a pool through a period and notes each user's time and the time at each number of users. */
final class PoolSweep implements SessionLog.Sweep {

    private final long length;

    /** By user. */
    private long[] timeOf = new long[16];

    private long[] loginOf = new long[16];

    /** By number of users at once. */
    private long[] timeAt = new long[16];

    private long[] reachedAt = new long[16];
    private long[] longestStretch = new long[16];
    private int users;
    private int settledUsers;
    private long settledAt;
    private int peak;

    /** @param length of the period in microseconds */
    PoolSweep(long length) {
        this.length = length;
    }

    @Override
    public void login(int user, long at) {
        if (user >= loginOf.length) {
            loginOf = Arrays.copyOf(loginOf, Math.max(user + 1, 2 * loginOf.length));
            timeOf = Arrays.copyOf(timeOf, loginOf.length);
        }
        loginOf[user] = at;
        users++;
        if (users == timeAt.length) {
            timeAt = Arrays.copyOf(timeAt, 2 * users);
            reachedAt = Arrays.copyOf(reachedAt, 2 * users);
            longestStretch = Arrays.copyOf(longestStretch, 2 * users);
        }
    }

    @Override
    public void logout(int user, long at) {
        timeOf[user] += at - loginOf[user];
        users--;
    }

    @Override
    public void settled(long at) {
        timeAt[settledUsers] += at - settledAt;
        for (int reached = settledUsers + 1; reached <= users; reached++) {
            reachedAt[reached] = at;
        }
        for (int left = settledUsers; left > users; left--) {
            longestStretch[left] = Math.max(longestStretch[left], at - reachedAt[left]);
        }
        settledUsers = users;
        settledAt = at;
        peak = Math.max(peak, users);
    }

    /** How long the user was logged in, in microseconds. */
    long timeOf(int user) {
        return user < timeOf.length ? timeOf[user] : 0;
    }

    /** Of the whole period; to be asked for after the sweep, when everyone has logged out or was cut at the end. */
    ConcurrencyProfile profile() {
        timeAt[0] += length - settledAt;
        settledAt = length;
        longestStretch[0] = length;
        return new ConcurrencyProfile(Arrays.copyOf(timeAt, peak + 1), Arrays.copyOf(longestStretch, peak + 1));
    }
}
