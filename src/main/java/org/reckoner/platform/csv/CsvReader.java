package org.reckoner.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.RuleViolation;

/** Reads a UTF-8 file with a header row by row; however long the file, one row is in memory. */
final class CsvReader implements RowReader {
    /** More rows than the largest upload can hold. */
    static final int ROWS_MAX = 20_000_000;

    /** Rows of another width are somebody's to mend, row by row. */
    private static final CsvReaderBuilder FORMAT = de.siegmar.fastcsv.reader.CsvReader.builder()
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A row after the last one: an open quote would swallow it. The library takes such a rest of a file for a value. */
    private static final String END = "\u001A end of file \u001A";

    private final FileChannel channel;
    private final long size;
    private final BoundedReader bounded;
    private final de.siegmar.fastcsv.reader.CsvReader<CsvRecord> parser;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> header;
    private long line = 1;
    private int rows;

    /** @throws RuleViolation where the header lacks one of the columns */
    CsvReader(Path file, List<String> columns) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        size = channel.size();
        var end = (size == 0 ? "" : "\n") + END;
        var bytes = new SequenceInputStream(
                Channels.newInputStream(channel), new ByteArrayInputStream(end.getBytes(StandardCharsets.UTF_8)));
        bounded = new BoundedReader(new InputStreamReader(bytes, decoder));
        parser = FORMAT.ofCsvRecord(bounded);
        records = parser.iterator();
        try {
            header = header(columns);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** The next row, or null after the last; blank lines are passed over. */
    @Override
    public CsvRow next() {
        for (var row = read(); row != null; row = read()) {
            if (row.values().length > 1 || !row.values()[0].isBlank()) {
                return new CsvRow(row.line(), header, row.values());
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        try {
            return channel.isOpen() ? channel.position() : size; // it is closed when it was read to its end
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        channel.close();
    }

    private Map<String, Integer> header(List<String> columns) {
        var first = read();
        if (first == null) {
            throw new RuleViolation(CsvProblem.EMPTY_FILE);
        }
        var found = new HashMap<String, Integer>();
        for (var i = 0; i < first.values().length; i++) {
            var name = first.values()[i].replace(BYTE_ORDER_MARK, "").strip();
            if (found.put(name.isEmpty() ? "\0" + i : name, i) != null) {
                throw new RuleViolation(CsvProblem.COLUMN_TWICE, name);
            }
        }
        for (var column : columns) {
            if (!found.containsKey(column)) {
                throw new RuleViolation(CsvProblem.COLUMN_MISSING, column);
            }
        }
        return found;
    }

    private record Raw(long line, String... values) {}

    private Raw read() {
        try {
            if (!records.hasNext()) {
                throw new RuleViolation(CsvProblem.BROKEN_QUOTES, line);
            }
            var record = records.next();
            bounded.rowRead();
            if (isEnd(record)) {
                return null;
            }
            line = record.getStartingLineNumber();
            if (++rows > ROWS_MAX) {
                throw new RuleViolation(CsvProblem.TOO_MANY_ROWS, ROWS_MAX);
            }
            return new Raw(line, record.getFields().toArray(String[]::new));
        } catch (UncheckedIOException | CsvParseException e) {
            throw refusal(e);
        }
    }

    private boolean isEnd(CsvRecord record) {
        return record.getFieldCount() == 1 && END.equals(record.getField(0)) && !records.hasNext();
    }

    private RuntimeException refusal(RuntimeException e) {
        if (e.getCause() instanceof CharacterCodingException) {
            return new RuleViolation(CsvProblem.NOT_UTF8, line);
        }
        if (e.getCause() instanceof BoundedReader.RowTooLong) {
            return new RuleViolation(CsvProblem.ROW_TOO_LONG, line);
        }
        return e instanceof CsvParseException ? new RuleViolation(CsvProblem.BROKEN_QUOTES, line) : e;
    }
}
