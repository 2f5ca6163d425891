package org.reckoner.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Hands the lines of a file on in chunks, so that a file of any length takes the memory of one chunk.
 *
 * @param <L> a well-formed line
 */
public final class CsvChunks<L> {
    /** Lines that are worked on together: one JDBC batch. */
    public static final int SIZE = 1000;

    private final CsvLayout<L> layout;
    private final ChunkWork<L> work;
    private final ImportLog log;
    private final List<L> lines = new ArrayList<>(SIZE);
    private final List<BadRow> bad = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;

    public CsvChunks(CsvLayout<L> layout, ImportLog log, ChunkWork<L> work) {
        this.layout = layout;
        this.log = log;
        this.work = work;
    }

    /**
     * Goes through the file once.
     *
     * @throws org.reckoner.platform.RuleViolation {@link CsvProblem} where it is no such file
     */
    public ImportCounts read(Path file) {
        try (var reader = RowFormat.of(file).open(file, layout)) {
            return read(reader, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Goes through rows once.
     *
     * @param skipped how many of them are passed over
     */
    public ImportCounts read(RowReader reader, long skipped) {
        for (var i = 0L; i < skipped; i++) {
            reader.next();
        }
        for (var row = reader.next(); row != null; row = reader.next()) {
            add(row);
            if (lines.size() + bad.size() >= SIZE) {
                flush(reader.bytesRead());
            }
        }
        flush(reader.bytesRead());
        return counts;
    }

    private void add(CsvRow row) {
        try {
            lines.add(layout.read().apply(row));
        } catch (RowRefused refused) {
            bad.add(refused.at(row.line()));
        }
    }

    private void flush(long bytes) {
        if (!lines.isEmpty()) {
            var result = work.take(List.copyOf(lines));
            counts = counts.plus(result.counts());
            bad.addAll(result.bad());
        }
        counts = counts.plus(new ImportCounts(0, 0, 0, bad.size()));
        bad.sort(Comparator.comparingLong(BadRow::line));
        bad.forEach(log::bad);
        lines.clear();
        bad.clear();
        log.progress(bytes, counts);
    }
}
