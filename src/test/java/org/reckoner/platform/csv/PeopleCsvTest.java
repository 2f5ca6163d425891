package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
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
}
