package org.reckoner.usage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;

/** Writes down how far a step is, about once a second, and the bad rows it finds. */
final class ImportNotes implements ImportLog {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int HELD_MAX = 1000;

    private final ImportTransactions transactions;
    private final ImportWork work;
    private final Clock clock;
    private final List<BadRow> bad = new ArrayList<>();
    private Instant noted;
    private int percent;
    private ImportCounts counts = ImportCounts.NONE;

    ImportNotes(ImportTransactions transactions, ImportWork work, Clock clock) {
        this.transactions = transactions;
        this.work = work;
        this.clock = clock;
        this.noted = clock.instant();
    }

    @Override
    public void bad(BadRow row) {
        bad.add(row);
        if (bad.size() >= HELD_MAX) {
            write();
        }
    }

    @Override
    public void progress(long bytes, ImportCounts soFar) {
        percent = work.percentOf(bytes);
        counts = soFar;
        if (!clock.instant().isBefore(noted.plus(EVERY))) {
            write();
        }
    }

    /** Writes down what is not yet. */
    void write() {
        transactions.note(work, percent, counts, bad);
        bad.clear();
        noted = clock.instant();
    }
}
