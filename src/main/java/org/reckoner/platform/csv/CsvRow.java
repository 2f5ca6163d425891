package org.reckoner.platform.csv;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A row of a file, with the checks every kind of file needs. Empty values are missing ones. */
public final class CsvRow {
    /** The most characters of an id. */
    public static final int ID_MAX = 64;

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final long line;
    private final Map<String, Integer> header;
    private final String[] values;
    private final RowRefused refusal;

    CsvRow(long line, Map<String, Integer> header, String... values) {
        this(line, header, null, values);
    }

    private CsvRow(long line, Map<String, Integer> header, RowRefused refusal, String... values) {
        this.line = line;
        this.header = header;
        this.refusal = refusal;
        this.values = values;
    }

    /** A row that could not be read at all: whatever is asked of it is refused. */
    static CsvRow refused(long line, RowRefused refusal) {
        return new CsvRow(line, Map.of(), refusal);
    }

    /** The line on which the row begins. */
    public long line() {
        return line;
    }

    /** Whether the file has a column that it need not have. */
    public boolean has(String column) {
        return header.containsKey(column);
    }

    /**
     * A value that may be missing.
     *
     * @return it without blanks around it, or null
     */
    public String optional(String column, int lengthMax) {
        if (refusal != null) {
            throw refusal;
        }
        if (values.length != header.size()) {
            throw new RowRefused(CsvProblem.FIELD_COUNT, values.length, header.size());
        }
        var value = values[header.get(column)].strip();
        if (value.length() > lengthMax) {
            throw new RowRefused(CsvProblem.VALUE_TOO_LONG, column, lengthMax);
        }
        return value.isEmpty() ? null : value;
    }

    public String required(String column, int lengthMax) {
        var value = optional(column, lengthMax);
        if (value == null) {
            throw new RowRefused(CsvProblem.VALUE_MISSING, column);
        }
        return value;
    }

    /** An id: lists of them are separated by blanks and commas, so neither is allowed in one. */
    public String id(String column) {
        var id = required(column, ID_MAX);
        for (var i = 0; i < id.length(); i++) {
            if (isForbiddenInId(id.charAt(i))) {
                throw new RowRefused(CsvProblem.ID_CHARACTERS, column);
            }
        }
        return id;
    }

    /** None of them lies beyond the characters of 16 bits. */
    private static boolean isForbiddenInId(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == ','
                || c == ';'
                || c == '"';
    }

    /** An instant with its offset, {@code 1999-02-01T04:59:53Z}, cut to microseconds; null where it is missing. */
    public Instant optionalInstant(String column) {
        var text = optional(column, 40);
        if (text == null) {
            return null;
        }
        try {
            var instant = UtcText.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw new RowRefused(CsvProblem.INSTANT_OUT_OF_RANGE, column, text);
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw new RowRefused(CsvProblem.INSTANT_MALFORMED, column, text);
        }
    }

    public Instant requiredInstant(String column) {
        var instant = optionalInstant(column);
        if (instant == null) {
            throw new RowRefused(CsvProblem.VALUE_MISSING, column);
        }
        return instant;
    }
}
