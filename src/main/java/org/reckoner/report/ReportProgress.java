package org.reckoner.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a report is; says so every now and then, by which the node keeps its lease and hears that it was cancelled. A timer keeps the lease
 * besides, since a single query may take longer than it lasts.
 */
final class ReportProgress {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int ROWS = 1000;
    /** Who has said nothing for so long hangs, and another node may begin. */
    private static final Duration SILENT_MAX = Duration.ofMinutes(30);

    private final ReportWork work;
    private final ReportTransactions transactions;
    private final Clock clock;
    private final Instant begunAt;
    private volatile Instant saidAt;
    private volatile Instant keptAt;
    private volatile ReportRow.Progress said = new ReportRow.Progress(0, 0, 0, 0);
    private int done;
    private int all;
    private long rows;

    ReportProgress(ReportWork work, ReportTransactions transactions, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
        saidAt = Instant.MIN;
        begunAt = clock.instant();
        keptAt = begunAt;
    }

    /** So many steps are behind. No query may be open on the thread. */
    void steps(int ofDone, int ofAll) {
        done = ofDone;
        all = ofAll;
        say();
    }

    /** Another row; the same. */
    void row() {
        rows++;
        if (rows % ROWS == 0) {
            say();
        }
    }

    private void say() {
        var now = clock.instant();
        if (saidAt.equals(Instant.MIN) || Duration.between(saidAt, now).compareTo(EVERY) >= 0) {
            saidAt = now;
            keptAt = now;
            said = at(0);
            transactions.note(work, said);
        }
    }

    /** Keeps the lease by another thread where the one that writes has been silent for a while. */
    void keep(Duration silence) {
        var now = clock.instant();
        var heard = saidAt.equals(Instant.MIN) ? begunAt : saidAt;
        if (Duration.between(keptAt, now).compareTo(silence) >= 0
                && Duration.between(heard, now).compareTo(SILENT_MAX) < 0) {
            keptAt = now;
            transactions.note(work, said);
        }
    }

    ReportWork work() {
        return work;
    }

    ReportRow.Progress at(long bytes) {
        return new ReportRow.Progress(done, all, rows, bytes);
    }
}
