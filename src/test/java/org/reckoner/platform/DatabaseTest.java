package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1969-12-31T23:59:59.999999Z",
                "1970-01-01T00:00:00Z",
                "2026-03-29T00:59:59.000001Z",
                "2099-12-31T23:59:59.999999Z"
            })
    void microsecondsSince1970AreTheInstant(Instant instant) {
        assertEquals(instant, Database.instant(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
    }
}
