package org.reckoner.platform;

import java.util.List;

/**
 * One page of a list and how many rows there are in all.
 *
 * @param total the number of rows of the whole list, for the paginator
 */
public record Page<T>(List<T> rows, int total) {
    /** The most rows any list gives at once. */
    public static final int MAX_SIZE = 100;

    /** So many rows of a long list are counted; where there are more, nobody waits for all of them to be. */
    public static final int COUNTED_MAX = 10_000;

    public Page {
        rows = List.copyOf(rows);
    }
}
