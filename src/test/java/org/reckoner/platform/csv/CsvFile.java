package org.reckoner.platform.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file for a test, gone with it, and what an import says of it. */
public final class CsvFile implements ImportLog, AutoCloseable {
    private final Path path;
    private final List<BadRow> bad = new ArrayList<>();

    private CsvFile(byte[] content) throws IOException {
        path = Files.createTempFile("test", ".csv");
        Files.write(path, content);
    }

    public static CsvFile of(String... lines) throws IOException {
        return of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static CsvFile of(byte[] content) throws IOException {
        return new CsvFile(content);
    }

    public Path path() {
        return path;
    }

    /** The bad rows of the last import, {@code 3 UNKNOWN_USER}. */
    public List<String> bad() {
        var said =
                bad.stream().map(row -> row.line() + " " + row.problem().name()).toList();
        bad.clear();
        return said;
    }

    @Override
    public void bad(BadRow row) {
        bad.add(row);
    }

    @Override
    public void progress(long bytes, ImportCounts soFar) {
        // nothing to show here
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
