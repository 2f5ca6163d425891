package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.platform.RuleViolation;

class JsonLinesTest {
    private static List<String> read(byte[] text) {
        var rows = new JsonLines(new ByteArrayInputStream(text), List.of("id", "at"), 1_000_000);
        var read = new ArrayList<String>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            try {
                read.add(row.line() + " " + row.optional("id", 40) + " " + row.optional("at", 40));
            } catch (RowRefused refused) {
                read.add(row.line() + " " + refused.at(0).problem().name());
            }
        }
        return read;
    }

    private static List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anObjectOnEachLineIsARow() {
        assertEquals(
                List.of("1 a x", "2 b null", "4 5 null", "5 ü null", "6 c null"),
                read("{\"id\":\"a\",\"at\":\"x\"}\n{\"id\":\"b\",\"other\":\"o\",\"at\":null}\r\n \n{\"id\":5}\n"
                        + "{\"id\":\"\\u00fc\"}\n{\"at\":\"\",\"id\":\"c\"}"));
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertEquals(List.of("1 a null"), read("\uFEFF{\"id\":\"a\"}"));
    }

    @Test
    void whatIsNoObjectIsRefusedByItselfAlone() {
        assertEquals(
                List.of(
                        "1 NOT_JSON",
                        "2 NOT_JSON",
                        "3 NOT_JSON",
                        "4 NOT_JSON",
                        "5 VALUE_NOT_PLAIN",
                        "6 VALUE_NOT_PLAIN",
                        "7 a null"),
                read(
                        "nonsense\n[1]\n{\"id\":\"a\"\n{\"id\":\"a\"} {\"id\":\"b\"}\n{\"id\":[\"a\"]}\n{\"x\":{}}\n{\"id\":\"a\"}\n"));
    }

    @Test
    void whatIsNotUtf8IsRefusedByItselfAlone() {
        var text = "{\"id\":\"ä\"}\n{\"id\":\"a\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1 LINE_NOT_UTF8", "2 a null"), read(text));
    }

    @Test
    void aLineThatIsTooLongIsRefusedByItselfAlone() {
        var fits = "x".repeat(JsonLines.LINE_MAX - 17);
        assertEquals(
                List.of("1 a null", "2 LINE_TOO_LONG", "3 b null"),
                read("{\"id\":\"a\",\"o\":\"" + fits + "\"}\n{\"id\":\"a\",\"o\":\"" + fits
                        + "x\"}\n{\"id\":\"b\"}\n"));
    }

    @Test
    void moreBytesThanAllowedAreRefusedWhole() {
        var rows = new JsonLines(new ByteArrayInputStream(new byte[100]), List.of("id"), 99);
        assertThrows(RuleViolation.class, rows::next);
    }
}
