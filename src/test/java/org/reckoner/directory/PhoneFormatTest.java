package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.RowRefused;

class PhoneFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +12025550101           |    | +12025550101   | US | (202) 555-0101
            +1 (202) 555-0101      | us | +12025550101   | US | (202) 555-0101
            +1 604 555 0101        |    | +16045550101   | CA | (604) 555-0101
            +49 30 901820          | DE | +4930901820    | DE | 030 901820
            +442079460000          | GB | +442079460000  | GB | 020 7946 0000
            +18005550199           | US | +18005550199   | US | (800) 555-0199
            """)
    void aNumberIsReadHoweverItIsWritten(String text, String said, String number, String country, String national) {
        assertEquals(new PhoneFormat.Placed(number, country), PhoneFormat.read(text, said, NumberRefusal.INPUT));
        assertEquals(national, PhoneFormat.national(number));
    }

    @Test
    void aNumberOfNoCountryHasNone() {
        assertNull(PhoneFormat.read("+80012345678", null, NumberRefusal.INPUT).country());
        assertRefused(DirectoryProblem.NUMBER_COUNTRY_DIFFERS, "+80012345678", "US");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "2025550101",
                "+1202555010",
                "+120255501011",
                "+0123456789",
                "+999123456789",
                "+49x30",
                "+",
                "=1+1"
            })
    void whatIsNoNumberIsRefused(String text) {
        assertRefused(DirectoryProblem.NUMBER_MALFORMED, text, null);
    }

    @ParameterizedTest
    @CsvSource({"+12025550101, DE", "+16045550101, US", "+4930901820, Germany"})
    void anotherCountrysNumberIsRefused(String text, String country) {
        assertRefused(DirectoryProblem.NUMBER_COUNTRY_DIFFERS, text, country);
    }

    private static void assertRefused(DirectoryProblem problem, String text, String country) {
        var refused = assertThrows(RuleViolation.class, () -> PhoneFormat.read(text, country, NumberRefusal.INPUT));
        assertEquals(problem, refused.problem());
        assertThrows(RowRefused.class, () -> PhoneFormat.read(text, country, NumberRefusal.ROW));
    }
}
