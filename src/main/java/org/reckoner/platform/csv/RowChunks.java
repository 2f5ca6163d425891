package org.reckoner.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands the rows of a file on in chunks, from any row on: an import that was interrupted goes on where it was.
 *
 * @param <L> a well-formed line
 */
public final class RowChunks<L> {
    private final CsvLayout<L> layout;
    private final List<L> lines = new ArrayList<>(CsvChunks.SIZE);
    private final List<BadRow> malformed = new ArrayList<>();
    private long rows;

    public RowChunks(CsvLayout<L> layout) {
        this.layout = layout;
    }

    /**
     * Rows that belong together.
     *
     * @param rowsBefore how many rows of the file came before them
     * @param rowsAfter how many rows of the file there are up to their end
     * @param bytes how much of the file was read
     */
    public record Chunk<L>(List<L> lines, List<BadRow> malformed, long rowsBefore, long rowsAfter, long bytes) {
        public Chunk {
            lines = List.copyOf(lines);
            malformed = List.copyOf(malformed);
        }
    }

    /**
     * Goes through the file once.
     *
     * @param skipped how many rows are passed over
     * @throws org.reckoner.platform.RuleViolation {@link CsvProblem} where it is no such file
     */
    public void read(Path file, long skipped, Consumer<Chunk<L>> work) {
        try (var reader = RowFormat.of(file).open(file, layout)) {
            while (rows < skipped && reader.next() != null) {
                rows++;
            }
            for (var row = reader.next(); row != null; row = reader.next()) {
                add(row);
                if (lines.size() + malformed.size() >= CsvChunks.SIZE) {
                    flush(reader.bytesRead(), work);
                }
            }
            flush(reader.bytesRead(), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks whether the file can be read to its end, whatever its rows say.
     *
     * @throws org.reckoner.platform.RuleViolation {@link CsvProblem} where it cannot
     */
    public static void readThrough(Path file, CsvLayout<?> layout) {
        try (var reader = RowFormat.of(file).open(file, layout)) {
            var row = reader.next();
            while (row != null) {
                row = reader.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(CsvRow row) {
        try {
            lines.add(layout.read().apply(row));
        } catch (RowRefused refused) {
            malformed.add(refused.at(row.line()));
        }
    }

    private void flush(long bytes, Consumer<Chunk<L>> work) {
        var size = lines.size() + malformed.size();
        if (size > 0) {
            work.accept(new Chunk<>(lines, malformed, rows, rows + size, bytes));
            rows += size;
            lines.clear();
            malformed.clear();
        }
    }
}
