package org.reckoner.event;

/** A run's items, counted by how they stand. */
public record RunProgress(int waiting, int running, int done, int unchanged, int parked) {
    public static final RunProgress NONE = new RunProgress(0, 0, 0, 0, 0);

    /** The same with more items of a state. */
    RunProgress plus(ItemState state, int count) {
        return switch (state) {
            case WAITING -> new RunProgress(waiting + count, running, done, unchanged, parked);
            case RUNNING -> new RunProgress(waiting, running + count, done, unchanged, parked);
            case DONE -> new RunProgress(waiting, running, done + count, unchanged, parked);
            case UNCHANGED -> new RunProgress(waiting, running, done, unchanged + count, parked);
            case PARKED -> new RunProgress(waiting, running, done, unchanged, parked + count);
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
