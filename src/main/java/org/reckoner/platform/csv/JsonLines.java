package org.reckoner.platform.csv;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.RuleViolation;

/** Reads newline-delimited JSON: a flat object on each line, in UTF-8. Names it does not know are passed over, as are blank lines. */
public final class JsonLines implements RowReader {
    /** The most bytes of a line. */
    static final int LINE_MAX = 16 * 1024;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final InputStream in;
    private final Map<String, Integer> header = new HashMap<>();
    private final long bytesMax;
    private final PlainJson plain;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int until;
    private long bytes;
    private long line;

    /**
     * @param columns the names that are read
     * @param bytesMax the most bytes there may be
     */
    public JsonLines(InputStream in, List<String> columns, long bytesMax) {
        this.in = in;
        this.bytesMax = bytesMax;
        this.plain = new PlainJson(columns);
        for (var column : columns) {
            header.put(column, header.size());
        }
    }

    /**
     * A line without its end.
     *
     * @param isTooLong whether more came than is kept
     */
    private record Line(byte[] text, boolean isTooLong) {
        boolean isBlank() {
            for (var one : text) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return !isTooLong;
        }
    }

    /** @throws RuleViolation {@link CsvProblem#TOO_MANY_BYTES}, {@link CsvProblem#TOO_MANY_ROWS} */
    @Override
    public CsvRow next() {
        try {
            for (var next = nextLine(); next != null; next = nextLine()) {
                if (++line > CsvReader.ROWS_MAX) {
                    throw new RuleViolation(CsvProblem.TOO_MANY_ROWS, CsvReader.ROWS_MAX);
                }
                if (!next.isBlank()) {
                    return row(next);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long bytesRead() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The next line, or null after the last. */
    private Line nextLine() throws IOException {
        var text = new byte[0];
        var isTooLong = false;
        var isBegun = false;
        while (fill()) {
            isBegun = true;
            var end = from;
            while (end < until && buffer[end] != '\n') {
                end++;
            }
            var length = text.length + end - from;
            isTooLong |= length > LINE_MAX;
            if (!isTooLong) {
                var before = text.length;
                text = Arrays.copyOf(text, length);
                System.arraycopy(buffer, from, text, before, end - from);
            }
            from = end + 1;
            if (end < until) {
                return new Line(text, isTooLong);
            }
        }
        return isBegun ? new Line(text, isTooLong) : null;
    }

    private boolean fill() throws IOException {
        if (from < until) {
            return true;
        }
        from = 0;
        until = Math.max(0, in.read(buffer));
        bytes += until;
        if (bytes > bytesMax) {
            throw new RuleViolation(CsvProblem.TOO_MANY_BYTES, bytesMax / 1024);
        }
        return until > 0;
    }

    private CsvRow row(Line read) {
        if (read.isTooLong()) {
            return CsvRow.refused(line, new RowRefused(CsvProblem.LINE_TOO_LONG, LINE_MAX));
        }
        var values = plain.values(read.text());
        if (values != null) {
            return new CsvRow(line, header, values);
        }
        try {
            var json = decoder.decode(ByteBuffer.wrap(read.text())).toString();
            return new CsvRow(line, header, values(json.startsWith("\uFEFF") ? json.substring(1) : json));
        } catch (CharacterCodingException e) {
            return CsvRow.refused(line, new RowRefused(CsvProblem.LINE_NOT_UTF8));
        } catch (JsonException e) {
            return CsvRow.refused(line, new RowRefused(CsvProblem.NOT_JSON));
        } catch (RowRefused refused) {
            return CsvRow.refused(line, refused);
        }
    }

    private String[] values(String json) {
        var values = new String[header.size()];
        Arrays.fill(values, "");
        try (var parser = PARSERS.createParser(new StringReader(json))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw new RowRefused(CsvProblem.NOT_JSON);
            }
            for (var event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
                var name = parser.getString();
                var column = header.get(name);
                var value = value(parser, name);
                if (column != null) {
                    values[column] = value;
                }
            }
            if (parser.hasNext()) {
                throw new RowRefused(CsvProblem.NOT_JSON);
            }
        }
        return values;
    }

    private static String value(JsonParser parser, String name) {
        return switch (parser.next()) {
            case VALUE_STRING, VALUE_NUMBER -> parser.getString();
            case VALUE_NULL -> "";
            default -> throw new RowRefused(CsvProblem.VALUE_NOT_PLAIN, name);
        };
    }
}
