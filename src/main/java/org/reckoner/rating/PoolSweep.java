package org.reckoner.rating;

import java.util.Arrays;

/** Follows a pool through a period and notes each user's time and the time at each number of users. */
final class PoolSweep implements SessionLog.Sweep {

    private final long length;
    private final long[] timeOf;
    private final long[] loginOf;
    private final long[] timeAt;
    private final long[] reachedAt;
    private final long[] longestStretch;
    private int users;
    private int settledUsers;
    private long settledAt;
    private int peak;

    /** @param length of the period in microseconds */
    PoolSweep(int userCount, long length) {
        this.length = length;
        timeOf = new long[userCount];
        loginOf = new long[userCount];
        timeAt = new long[userCount + 1];
        reachedAt = new long[userCount + 1];
        longestStretch = new long[userCount + 1];
    }

    @Override
    public void login(int user, long at) {
        loginOf[user] = at;
        users++;
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
        return timeOf[user];
    }

    /** Of the whole period; to be asked for after the sweep, when everyone has logged out or was cut at the end. */
    ConcurrencyProfile profile() {
        timeAt[0] += length - settledAt;
        settledAt = length;
        longestStretch[0] = length;
        return new ConcurrencyProfile(Arrays.copyOf(timeAt, peak + 1), Arrays.copyOf(longestStretch, peak + 1));
    }
}
