package org.reckoner.catalog;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceHistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({"2025-12-31, none", "2026-01-01, 10.00", "2026-06-30, 10.00", "2026-07-01, 12.50", "2099-01-01, 12.50"})
    void aPriceHoldsFromItsDateUntilTheNext(LocalDate date, String expected) {
        var history = new PriceHistory(List.of(entry("2026-07-01", 1, "12.50"), entry("2026-01-01", 1, "10")));
        assertEquals(
                expected,
                history.on(date).map(entry -> entry.price().toPlainString()).orElse("none"));
    }

    @Test
    void ofSeveralEntriesForADateTheLastCounts() {
        var history = new PriceHistory(
                List.of(entry("2026-01-01", 1, "10"), entry("2027-01-01", 2, "13"), entry("2027-01-01", 1, "12")));
        assertEquals(new BigDecimal("13.00"), history.after(TODAY).orElseThrow().price());
        assertEquals(3, history.nextRevision(LocalDate.of(2027, 1, 1)));
        assertEquals(
                List.of(EntryState.PLANNED, EntryState.REPLACED, EntryState.IN_FORCE),
                history.lines(TODAY).stream().map(PriceLine::state).toList());
    }

    @Test
    void aChangeTakenBackIsNone() {
        var history = new PriceHistory(
                List.of(entry("2026-01-01", 1, "10"), entry("2027-01-01", 1, "12"), entry("2027-01-01", 2, null)));
        assertTrue(history.after(TODAY).isEmpty());
        assertEquals(
                new BigDecimal("10.00"),
                history.on(LocalDate.of(2028, 1, 1)).orElseThrow().price());
        assertFalse(history.isPlanned(LocalDate.of(2027, 1, 1), TODAY));
        assertEquals(EntryState.TAKEN_BACK, history.lines(TODAY).get(0).state());
    }

    @Test
    void whatHasBegunIsNeverChanged() {
        var history = new PriceHistory(List.of(entry("2026-01-01", 1, "10")));
        for (var date : List.of("1999-02-01", "2026-01-01", "2026-11-20")) {
            assertRefused(
                    "effectiveOn",
                    CatalogProblem.PRICE_IN_THE_PAST,
                    () -> history.checkNew(LocalDate.parse(date), TODAY));
        }
        assertDoesNotThrow(() -> history.checkNew(TODAY, TODAY));
        assertDoesNotThrow(() -> history.checkNew(TODAY.plusDays(1), TODAY));
        var sinceToday = new PriceHistory(List.of(entry("2026-01-01", 1, "10"), entry(TODAY.toString(), 1, "11")));
        assertRefused(CatalogProblem.PRICE_IN_THE_PAST, () -> sinceToday.checkNew(TODAY, TODAY));
    }

    @Test
    void theFirstPriceMayBeginAtAnyTime() {
        var planned = new PriceHistory(List.of(entry("2027-01-01", 1, "10")));
        assertDoesNotThrow(() -> PriceHistory.NONE.checkNew(LocalDate.of(1999, 2, 1), TODAY));
        assertDoesNotThrow(() -> planned.checkNew(LocalDate.of(1999, 2, 1), TODAY));
    }

    private static PriceEntry entry(String from, int revision, String price) {
        return new PriceEntry(
                "USD",
                LocalDate.parse(from),
                revision,
                price == null ? null : new BigDecimal(price),
                Instant.EPOCH,
                "test");
    }
}
