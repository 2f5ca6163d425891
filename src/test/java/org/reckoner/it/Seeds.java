package org.reckoner.it;

import java.util.stream.LongStream;

/** The moments at which tests kill and disturb: one in the test command, thousands under {@code -Pfault}. */
public final class Seeds {
    private static final long FIRST = Long.getLong("reckoner.test.seed", 20261121L);
    private static final int COUNT = Integer.getInteger("reckoner.test.seeds", 1);

    private Seeds() {}

    /** For {@code @MethodSource}. */
    public static LongStream all() {
        return LongStream.range(FIRST, FIRST + COUNT);
    }
}
