package org.reckoner.rating;

/** The maximum of users logged in at the same time in each of the equal parts of a span. */
final class DayCurve implements SessionLog.Sweep {

    final int[] maxima;
    private final long length;
    private int users;
    private int settledUsers;
    private long settledAt;

    /** @param length of the span in microseconds */
    DayCurve(int buckets, long length) {
        this.maxima = new int[buckets];
        this.length = length;
    }

    @Override
    public void login(int user, long at) {
        users++;
    }

    @Override
    public void logout(int user, long at) {
        users--;
    }

    @Override
    public void settled(long at) {
        if (settledUsers > 0) {
            var first = (int) (settledAt * maxima.length / length);
            var last = (int) ((at * maxima.length - 1) / length); // a part that only begins at this instant is left out
            for (int bucket = first; bucket <= last; bucket++) {
                maxima[bucket] = Math.max(maxima[bucket], settledUsers);
            }
        }
        settledUsers = users;
        settledAt = at;
    }
}
