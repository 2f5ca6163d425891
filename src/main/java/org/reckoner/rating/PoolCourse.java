package org.reckoner.rating;

/** Follows users through a span and notes the most at once in each of its equal parts. */
final class PoolCourse implements SessionLog.Sweep {

    private final int[] maxima;
    /** An instant lies in the part {@code at * times / per}. */
    private final long times;

    private final long per;
    private int users;
    private int settledUsers;
    private long settledAt;

    private PoolCourse(long parts, long times, long per) {
        this.maxima = new int[Math.toIntExact(parts)];
        this.times = times;
        this.per = per;
    }

    /**
     * @param length of the span in microseconds
     * @param part of each part likewise; the last one is shorter where it does not fit
     */
    static PoolCourse byPart(long length, long part) {
        return new PoolCourse(Math.max(1, (length + part - 1) / part), 1, part);
    }

    /**
     * @param length of the span in microseconds
     * @param parts how many equal ones it has
     */
    static PoolCourse inParts(long length, int parts) {
        return new PoolCourse(parts, parts, length);
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
            var last = (int) ((at * times - 1) / per); // a part that only begins at this instant is left out
            for (int i = (int) (settledAt * times / per); i <= last; i++) {
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
