package org.reckoner.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RowRefused;

/**
 * A line of a file of numbers. Units of billing stand in such files too; they come in another way.
 *
 * @param written the number as the file has it
 * @param saysPorted whether the file says whether it was ported
 */
public record NumberLine(long line, String written, PhoneFormat.Placed placed, HeldNumber held, boolean saysPorted) {
    /** What a file of numbers looks like. */
    static final CsvLayout<NumberLine> LAYOUT = new CsvLayout<>(
            List.of("number", "kind", "ordered_on"),
            List.of("country", "released_on", "ported"),
            "number",
            NumberLine::read);

    private static final int WORD_MAX = 40;

    private static NumberLine read(CsvRow row) {
        var written = row.id("number");
        var placed = PhoneFormat.read(PeopleCsv.plain(written), perhaps(row, "country"), NumberRefusal.ROW);
        var ported = truth(perhaps(row, "ported"));
        var released = perhaps(row, "released_on");
        var held = new HeldNumber(
                row.required("kind", WORD_MAX),
                Boolean.TRUE.equals(ported),
                day("ordered_on", row.required("ordered_on", WORD_MAX)),
                released == null ? null : day("released_on", released));
        held.checked(NumberRefusal.ROW);
        return new NumberLine(row.line(), written, placed, held, ported != null);
    }

    /** A value of a column that a file need not have. */
    private static String perhaps(CsvRow row, String column) {
        return row.has(column) ? row.optional(column, WORD_MAX) : null;
    }

    private static Boolean truth(String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> Boolean.TRUE;
            case "false", "no", "0" -> Boolean.FALSE;
            default -> throw new RowRefused(DirectoryProblem.NUMBER_PORTED_MALFORMED, text);
        };
    }

    private static LocalDate day(String column, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RowRefused(DirectoryProblem.NUMBER_DAY_MALFORMED, column, text);
        }
    }

    String number() {
        return placed.number();
    }
}
