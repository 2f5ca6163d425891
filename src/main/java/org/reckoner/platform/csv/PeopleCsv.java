package org.reckoner.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Writes CSV that people open in a spreadsheet: a value that a spreadsheet would take for a formula is made text by an
 * apostrophe before it. Machines get their exact bytes elsewhere.
 */
public final class PeopleCsv {
    /**
     * In quotes is also what a reader might take for something else: a row that begins empty, what begins with a blank or a comment's
     * sign, what ends with a blank.
     */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteEmpty(int line, int column) {
            return column == 0;
        }

        @Override
        public boolean quoteValue(int line, int column, String value) {
            return value.charAt(0) <= '#' || value.charAt(value.length() - 1) <= ' ';
        }
    };

    private static final int PLAIN_DECIMALS = 6;

    private final Appendable out;
    private final StringBuilder line = new StringBuilder();
    private final CsvWriter csv;

    public PeopleCsv(Appendable out) {
        this.out = out;
        csv = CsvWriter.builder().bufferSize(0).quoteStrategy(QUOTES).build(new Line(line));
    }

    /** Writes a row; null is an empty value. */
    public void row(Object... values) throws IOException {
        var safe = new String[values.length];
        for (var i = 0; i < values.length; i++) {
            safe[i] = text(values[i]);
        }
        line.setLength(0);
        csv.writeRecord(safe);
        out.append(line);
    }

    /** A number is none of somebody's words: below zero it stays a number. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return digits(number);
        }
        if (value instanceof Instant moment) {
            return UtcText.of(moment);
        }
        return value == null ? "" : neutral(value.toString());
    }

    /** As {@link BigDecimal#toPlainString}. So few decimals have no exponent in the usual text either, which is made with less and kept. */
    static String digits(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= PLAIN_DECIMALS ? number.toString() : number.toPlainString();
    }

    static String neutral(String value) {
        return looksLikeFormula(value) ? "'" + value : value;
    }

    /** Whether a spreadsheet would take the value for a formula. */
    public static boolean looksLikeFormula(String value) {
        return !value.isEmpty()
                && switch (value.charAt(0)) {
                    case '=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
                    default -> false;
                };
    }

    /** A value as it was before it was written here, for files that come back; null stays null. */
    public static String plain(String value) {
        var isNeutral = value != null && value.startsWith("'") && looksLikeFormula(value.substring(1));
        return isNeutral ? value.substring(1) : value;
    }

    /** A row in the making: what is written to is one text a row, whatever it does with many small ones. */
    private static final class Line extends Writer {
        private final StringBuilder text;

        Line(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(int one) {
            text.append((char) one);
        }

        @Override
        public void write(char[] some, int from, int length) {
            text.append(some, from, length);
        }

        @Override
        public void write(String some, int from, int length) {
            if (length == some.length()) {
                text.append(some); // as a whole it is copied at once, a part letter by letter
            } else {
                text.append(some, from, from + length);
            }
        }

        @Override
        public void flush() {
            // it is there already
        }

        @Override
        public void close() {
            // whoever gave the file closes it
        }
    }
}
