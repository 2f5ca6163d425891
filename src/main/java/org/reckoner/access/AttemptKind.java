package org.reckoner.access;

import java.time.Duration;
import java.time.Instant;

/**
 * What is tried, how often it may fail before there are pauses, and how long these grow. Failures are forgotten after a day
 * without another one.
 */
enum AttemptKind {
    /** A password for an e-mail. */
    PASSWORD(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** A code of the second factor for an account. */
    CODE(5, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Any log-in from a network address, behind which many people may be. */
    ADDRESS(50, Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** A mail for setting a new password, to one e-mail. */
    RESET(3, Duration.ofMinutes(5), Duration.ofHours(1)),
    /** Such mails, asked for from one address. */
    RESET_FROM(20, Duration.ofMinutes(1), Duration.ofHours(1));

    static final Duration MEMORY = Duration.ofDays(1);
    private static final int DOUBLINGS_MAX = 20;

    private final int free;
    private final Duration first;
    private final Duration longest;

    AttemptKind(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** Until when nothing is accepted after so many failures in a row, or null where the next may come at once. */
    Instant pausedUntil(int failures, Instant now) {
        if (failures < free) {
            return null;
        }
        var pause = first.multipliedBy(1L << Math.min(failures - free, DOUBLINGS_MAX));
        return now.plus(pause.compareTo(longest) < 0 ? pause : longest);
    }

    /** Whether this is the failure that brings the first pause. */
    boolean beginsPausing(int failures) {
        return failures == free;
    }
}
