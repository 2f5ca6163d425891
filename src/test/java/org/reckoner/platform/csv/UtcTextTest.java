package org.reckoner.platform.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-02-01T04:59:53Z",
                "1999-02-01T04:59:53.2Z",
                "1999-02-01T04:59:53.123456789Z",
                "2000-02-29T00:00:00Z",
                "1999-02-01T24:00:00Z",
                "1999-02-01t04:59:53z",
                "1999-02-01T04:59:53+01:00",
                "2016-12-31T23:59:60Z",
                "+12026-01-01T00:00:00Z"
            })
    void readsWhatTheGeneralParserReads(String text) {
        assertEquals(Instant.parse(text), UtcText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "1999-02-01",
                "1999-02-29T00:00:00Z",
                "1999-13-01T00:00:00Z",
                "1999-02-01T04:60:53Z",
                "1999-02-01 04:59:53Z",
                "1999-02-01T04:59:53",
                "1999-02-01T04:59:53,5Z",
                "1999-02-01T04:59:53x5Z",
                "1999-02-01T04:59:53.1234567890Z",
                "1999-02-01T04:59:5\u0663Z"
            })
    void refusesWhatTheGeneralParserRefuses(String text) {
        assertThrows(DateTimeParseException.class, () -> Instant.parse(text));
        assertThrows(DateTimeParseException.class, () -> UtcText.parse(text));
    }

    @Test
    void readsAnyMomentAsItIsWritten() {
        var random = new SplittableRandom(20261121);
        for (var i = 0; i < 100_000; i++) {
            var instant = Instant.ofEpochSecond(random.nextLong(0, 253_402_300_800L), random.nextInt(1_000_000_000));
            assertEquals(instant, UtcText.parse(instant.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.000001Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z"
            })
    void writesAsTheGeneralFormatterDoes(String text) {
        assertEquals(Instant.parse(text).toString(), UtcText.of(Instant.parse(text)));
    }

    @Test
    void writesAnyMomentAsTheGeneralFormatterDoes() {
        var random = new SplittableRandom(20261122);
        for (var i = 0; i < 100_000; i++) {
            var nanos = random.nextInt(1_000_000_000);
            var cut = new int[] {1, 1_000, 1_000_000, 1_000_000_000}[random.nextInt(4)];
            var instant =
                    Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 253_402_300_800L), nanos - nanos % cut);
            assertEquals(instant.toString(), UtcText.of(instant));
        }
    }
}
