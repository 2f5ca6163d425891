package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetersTest {
    @Test
    void whatIsCountedAddsUpBySeries() {
        Meters.count("test_rows_total", 2, "result", "added");
        Meters.count("test_rows_total", 3, "result", "added");
        Meters.count("test_rows_total", 1, "result", "refused");

        assertEquals(5L, Meters.counters().get("test_rows_total{result=\"added\"}"));
        assertEquals(1L, Meters.counters().get("test_rows_total{result=\"refused\"}"));
    }

    @Test
    void bucketsAddUpAndTheLastHoldsAll() {
        for (var millis : new int[] {5, 6, 1_000, 1_001, 600_000}) {
            Meters.time("test_seconds", Duration.ofMillis(millis), "kind", "page");
        }

        assertEquals(new BigDecimal(1), Meters.times().get("test_seconds_bucket{kind=\"page\",le=\"0.005\"}"));
        assertEquals(new BigDecimal(2), Meters.times().get("test_seconds_bucket{kind=\"page\",le=\"0.025\"}"));
        assertEquals(new BigDecimal(3), Meters.times().get("test_seconds_bucket{kind=\"page\",le=\"1\"}"));
        assertEquals(new BigDecimal(4), Meters.times().get("test_seconds_bucket{kind=\"page\",le=\"5\"}"));
        assertEquals(new BigDecimal(5), Meters.times().get("test_seconds_bucket{kind=\"page\",le=\"+Inf\"}"));
        assertEquals(new BigDecimal(5), Meters.times().get("test_seconds_count{kind=\"page\"}"));
        assertEquals(0, new BigDecimal("602.012").compareTo(Meters.times().get("test_seconds_sum{kind=\"page\"}")));
    }

    @Test
    void aLabelCannotBreakOutOfItsLine() {
        assertEquals("name{label=\"a__b_c\"}", Meters.series("name", "label", "a\"\nb{c"));
        assertEquals("name", Meters.series("name"));
    }
}
