package org.reckoner.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.money.UnitPrice;

class RecordingUseTest {
    private static final Currency USD = Currency.getInstance("USD");

    @ParameterizedTest
    @CsvSource({
        "100, 10, 30, 300",
        "100, 30, 30, 100",
        "0, 10, 30, 0",
        "7, 0, 30, 7",
        "10.5, 3, 31, 108.5",
        "1, 3, 4, 1"
    })
    void aPeriodGoesOnAsItBegan(BigDecimal used, int over, int all, BigDecimal projected) {
        assertEquals(projected, RecordingUse.project(used, over, all));
    }

    @Test
    void whatIsAboveTheIncludedCostsAndTheCommitmentDoesAlways() {
        var use = new RecordingUse(
                "Storage",
                "GB",
                new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), BigDecimal.TEN)),
                BigDecimal.TEN,
                BigDecimal.valueOf(150),
                BigDecimal.valueOf(100),
                true,
                null);
        assertEquals(BigDecimal.valueOf(50), use.overage());
        assertEquals(BigDecimal.ZERO, use.on(LocalDate.of(2026, 1, 2)));
        var cost = RecordingUse.cost(
                use.overage(),
                new UnitPrice(new BigDecimal("0.10"), USD),
                BigDecimal.valueOf(20),
                new UnitPrice(new BigDecimal("0.08"), USD));
        assertEquals("6.60 USD", cost.toString());
    }
}
