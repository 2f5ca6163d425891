package org.reckoner.platform;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Transactions that another one may get in the way of: the loser starts again and sees what the winner has done. */
public final class Races {
    private static final int ATTEMPTS_MAX = 8;

    /** Of the first pause; each is twice as long at most, so the last is an eighth of a second. */
    private static final long PAUSE_NANOS = 1_000_000;

    /** H2: somebody else changed the row; no lock in time. */
    private static final Set<String> H2_LOST = Set.of("90131", "HYT00");

    private Races() {}

    /** Does work that is a transaction of its own, again where it loses against another one; a few times at most. */
    public static <T> T won(Supplier<T> work) {
        for (var attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS_MAX || !isLost(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Of a length that chance decides: two that met once do not meet again at the next try. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << attempt));
    }

    /** Whether a key taken in the meantime, a deadlock or a lock not given was the cause, however deep. */
    static boolean isLost(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException first) {
        for (var e = first; e != null; e = e.getNextException()) {
            var state = e.getSQLState();
            // classes 23: a key refuses; 40: the database chose this transaction to be rolled back
            if (state != null && (state.startsWith("23") || state.startsWith("40") || H2_LOST.contains(state))) {
                return true;
            }
        }
        return false;
    }
}
