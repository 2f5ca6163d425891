package org.reckoner.rating;

/** Follows a pool through a period and notes the most users at once in each of its equal parts. */
final class PoolCourse implements SessionLog.Sweep {

    private final int[] maxima;
    private final long part;
    private int users;
    private int settledUsers;
    private long settledAt;

    /**
     * @param length of the period in microseconds
     * @param part of each part likewise; the last one is shorter where it does not fit
     */
    PoolCourse(long length, long part) {
        this.maxima = new int[Math.toIntExact(Math.max(1, (length + part - 1) / part))];
        this.part = part;
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
            var last = (int) ((at - 1) / part); // a part that only begins at this instant is left out
            for (int i = (int) (settledAt / part); i <= last; i++) {
                maxima[i] = Math.max(maxima[i], settledUsers);
            }
        }
        settledUsers = users;
        settledAt = at;
    }

    int[] maxima() {
        return maxima;
    }
}
