package org.reckoner.event;

/**
 * A run's items, counted by how they stand.
 *
 * @param postponed of those waiting, how many were tried and wait for their next attempt
 * @param retryable of those parked, how many were not taken up by a later run
 */
public record RunProgress(int waiting, int postponed, int running, int done, int unchanged, int parked, int retryable) {
    public static final RunProgress NONE = new RunProgress(0, 0, 0, 0, 0, 0, 0);

    /** The same with more items of a state, some of them special in the way its parameter says. */
    RunProgress plus(ItemState state, int count, int special) {
        return switch (state) {
            case WAITING ->
                new RunProgress(waiting + count, postponed + special, running, done, unchanged, parked, retryable);
            case RUNNING -> new RunProgress(waiting, postponed, running + count, done, unchanged, parked, retryable);
            case DONE -> new RunProgress(waiting, postponed, running, done + count, unchanged, parked, retryable);
            case UNCHANGED -> new RunProgress(waiting, postponed, running, done, unchanged + count, parked, retryable);
            case PARKED ->
                new RunProgress(waiting, postponed, running, done, unchanged, parked + count, retryable + special);
        };
    }

    public int total() {
        return waiting + running + done + unchanged + parked;
    }

    public int finished() {
        return done + unchanged + parked;
    }

    /** How much is finished, of a hundred, rounded down so that only all is a hundred; a run without work is whole. */
    public int percent() {
        return total() == 0 ? 100 : (int) (100L * finished() / total());
    }
}
