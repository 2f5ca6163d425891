package org.reckoner.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How rows are written down in a file. */
public enum RowFormat {
    CSV {
        @Override
        RowReader open(Path file, CsvLayout<?> layout) throws IOException {
            return new CsvReader(file, layout.columns());
        }
    },
    /** One JSON object on each line. */
    NDJSON {
        @Override
        RowReader open(Path file, CsvLayout<?> layout) throws IOException {
            return new JsonLines(Files.newInputStream(file), layout.names(), Long.MAX_VALUE);
        }
    };

    abstract RowReader open(Path file, CsvLayout<?> layout) throws IOException;

    /** What a file is by its first character: an opening brace begins JSON, and no header of columns. */
    public static RowFormat of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var begin = new String(in.readNBytes(64), StandardCharsets.UTF_8);
            return begin.replace("\uFEFF", "").stripLeading().startsWith("{") ? NDJSON : CSV;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
