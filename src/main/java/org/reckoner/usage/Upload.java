package org.reckoner.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.PeopleCsv;

/** A file on its way in: its state, and the log of the step that runs. Used by that step's thread and by the pages'. */
final class Upload implements ImportLog {
    /** Bad rows on the page; the download has all. */
    static final int SHOWN_MAX = 200;

    final String id;
    final TenantId tenant;
    final ImportKind kind;
    final Instant begun;
    final Path file;
    final Path badRows;
    private final String fileName;
    private final Locale locale;
    private final long size;
    private final List<BadRow> firstBad = new ArrayList<>();
    private ImportState state = ImportState.CHECKING;
    private ImportCounts counts = ImportCounts.NONE;
    private RuleViolation failure;
    private int percent;
    private boolean cancelled;
    private PeopleCsv badCsv;

    Upload(String id, TenantId tenant, ImportKind kind, Stored stored) {
        this.id = id;
        this.tenant = tenant;
        this.kind = kind;
        this.begun = stored.at();
        this.file = stored.file();
        this.badRows = stored.file().resolveSibling(id + ".bad.csv");
        this.fileName = stored.fileName();
        this.locale = stored.locale();
        this.size = stored.size();
    }

    /**
     * The file as it was put aside.
     *
     * @param locale the language in which the bad rows are explained
     */
    record Stored(Path file, String fileName, long size, Locale locale, Instant at) {}

    /** Thrown into a dry run that nobody waits for any more. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Begins a step: from this state alone, so that a double click begins it once. */
    synchronized void begin(ImportState from, ImportState step) {
        if (state != from) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        state = step;
        percent = 0;
        counts = ImportCounts.NONE;
        firstBad.clear();
    }

    /** Runs a step's work with the list of bad rows open. */
    ImportCounts logged(Supplier<ImportCounts> work) throws IOException {
        try (var out = Files.newBufferedWriter(badRows)) {
            badCsv = new PeopleCsv(out);
            badCsv.row(Texts.text(locale, "import.line"), Texts.text(locale, "import.reason"));
            return work.get();
        }
    }

    synchronized void finished(ImportState how, ImportCounts result) {
        state = how;
        counts = result;
        percent = 100;
    }

    synchronized void failed(RuleViolation why) {
        state = ImportState.FAILED;
        failure = why;
    }

    synchronized void cancel() {
        if (state == ImportState.IMPORTING) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        cancelled = true;
    }

    synchronized boolean isRunning() {
        return state.isRunning();
    }

    synchronized ImportState state() {
        return state;
    }

    synchronized ImportCounts counts() {
        return counts;
    }

    @Override
    public void bad(BadRow row) {
        synchronized (this) {
            if (firstBad.size() < SHOWN_MAX) {
                firstBad.add(row);
            }
        }
        try {
            badCsv.row(row.line(), row.text(locale));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void progress(long bytes, ImportCounts soFar) {
        if (cancelled) {
            throw new Cancelled();
        }
        counts = soFar;
        percent = size == 0 ? 0 : (int) Math.min(99, bytes * 100 / size);
    }

    synchronized ImportView view() {
        return new ImportView(id, kind, fileName, state, percent, counts, firstBad, failure);
    }
}
