package org.reckoner.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far a report is; says so every now and then, by which the node keeps its lease and hears that it was cancelled. */
final class ReportProgress {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int ROWS = 1000;

    private final ReportWork work;
    private final ReportTransactions transactions;
    private final Clock clock;
    private Instant saidAt = Instant.MIN;
    private int done;
    private int all;
    private long rows;

    ReportProgress(ReportWork work, ReportTransactions transactions, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
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
            transactions.note(work, at(0));
        }
    }

    ReportRow.Progress at(long bytes) {
        return new ReportRow.Progress(done, all, rows, bytes);
    }
}
