package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoredTextTest {
    private static final DateTimeFormatter GENERAL = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Test
    void isWhatTheGeneralFormatterSays() {
        var random = new SplittableRandom(20261121);
        for (var i = 0; i < 100_000; i++) {
            // from the year 1 to 9999
            var instant = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));
            assertEquals(GENERAL.format(instant), StoredText.of(instant));
        }
    }

    @Test
    void cutsToMicroseconds() {
        assertEquals("1970-01-01 00:00:00.000000", StoredText.of(Instant.EPOCH));
        assertEquals("1969-12-31 23:59:59.999999", StoredText.of(Instant.EPOCH.minusNanos(1)));
    }

    @Test
    void yearsNoColumnTakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> StoredText.of(Instant.parse("+10000-01-01T00:00:00Z")));
    }
}
