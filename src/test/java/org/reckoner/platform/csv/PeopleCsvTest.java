package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleCsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void whatASpreadsheetWouldTakeForAFormulaBecomesText(String value) {
        assertEquals("'" + value, PeopleCsv.neutral(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "a=b", "anna@example.com", "1-2", "'quoted"})
    void otherValuesStayAsTheyAre(String value) {
        assertEquals(value, PeopleCsv.neutral(value));
    }

    @Test
    void rowsAreRfc4180WithoutAByteOrderMark() throws IOException {
        var out = new StringBuilder();
        var csv = new PeopleCsv(out);
        csv.row("User ID", "Name");
        csv.row("=cmd|' /C calc'!A0", "Smith, \"Jo\"");
        csv.row("u2", null);
        assertEquals("User ID,Name\r\n'=cmd|' /C calc'!A0,\"Smith, \"\"Jo\"\"\"\r\nu2,\r\n", out.toString());
    }

    /** The files of people came from this writer once, and must not differ. */
    @Test
    void rowsAreTheBytesOfTheGeneralWriter() throws IOException {
        var random = new SplittableRandom(20261122);
        var out = new StringBuilder();
        var expected = new StringBuilder();
        var csv = new PeopleCsv(out);
        try (var general = new CSVPrinter(expected, CSVFormat.RFC4180)) {
            for (var i = 0; i < 20_000; i++) {
                var row = new String[random.nextInt(1, 5)];
                for (var column = 0; column < row.length; column++) {
                    row[column] = word(random);
                }
                csv.row((Object[]) row);
                general.printRecord(Arrays.stream(row).map(PeopleCsv::neutral));
                assertEquals(expected.toString(), out.toString());
                out.setLength(0);
                expected.setLength(0);
            }
        }
    }

    private static String word(SplittableRandom random) {
        var letters = "ab7=+-@#!\"',; \t\r\n~\u007f\u00e9\uFF1D\u0001";
        return random.ints(random.nextInt(5), 0, letters.length())
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void noNumberHasAnExponent() {
        var random = new SplittableRandom(20261122);
        for (var scale = -12; scale <= 24; scale++) {
            for (var digits = 0; digits <= 24; digits++) {
                var bound = BigInteger.TEN.pow(digits);
                for (var unscaled : List.of(
                        BigInteger.ZERO,
                        BigInteger.ONE,
                        bound,
                        bound.negate(),
                        bound.add(BigInteger.valueOf(random.nextInt(1_000))))) {
                    var number = new BigDecimal(unscaled, scale);
                    assertEquals(number.toPlainString(), PeopleCsv.digits(number));
                }
            }
        }
    }

    @Test
    void numbersAndMomentsAreWrittenPlain() throws IOException {
        var out = new StringBuilder();
        var moment = Instant.parse("2026-01-20T10:00:00.5Z");
        new PeopleCsv(out).row(new BigDecimal("-1E+3"), moment, LocalDate.of(2026, 1, 20), null);
        assertEquals("-1000," + moment + ",2026-01-20,\r\n", out.toString());
    }
}
