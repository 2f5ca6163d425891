package org.reckoner.platform.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV that people open in a spreadsheet: a value that a spreadsheet would take for a formula is made text by an
 * apostrophe before it. Machines get their exact bytes elsewhere.
 */
public final class PeopleCsv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final CSVPrinter printer;

    public PeopleCsv(Appendable out) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    /** Writes a row; null is an empty value. */
    public void row(Object... values) throws IOException {
        var safe = new ArrayList<String>(values.length);
        for (var value : values) {
            safe.add(text(value));
        }
        printer.printRecord(safe);
    }

    /** A number is none of somebody's words: below zero it stays a number. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : neutral(value.toString());
    }

    static String neutral(String value) {
        return looksLikeFormula(value) ? "'" + value : value;
    }

    /** Whether a spreadsheet would take the value for a formula. */
    public static boolean looksLikeFormula(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }

    /** A value as it was before it was written here, for files that come back; null stays null. */
    public static String plain(String value) {
        var isNeutral = value != null && value.startsWith("'") && looksLikeFormula(value.substring(1));
        return isNeutral ? value.substring(1) : value;
    }
}
