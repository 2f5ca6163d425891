package org.reckoner.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rating.md 1.1, 1.3, 5.4: a contract's periods, their calls, and its end. */
class ContractPeriodsTest {

    private static final LocalDate JANUARY_31 = LocalDate.parse("2026-01-31");

    private static ContractPeriods periods(String from, String endOrNull, String zone) {
        var end = endOrNull == null ? null : LocalDate.parse(endOrNull);
        return new ContractPeriods(new BillingPeriods(LocalDate.parse(from), ZoneId.of(zone)), end);
    }

    @Test
    void rule1_3_callsTurnAtSevenUtcFromTheContractsFirstInstantToItsLast() {
        var periods = periods("2026-01-31", "2026-03-31", "America/New_York");
        assertEquals(
                new Span(Instant.parse("2026-01-31T05:00:00Z"), Instant.parse("2026-02-28T07:00:00Z")),
                periods.voice(0));
        assertEquals(
                new Span(Instant.parse("2026-02-28T07:00:00Z"), Instant.parse("2026-03-31T04:00:00Z")),
                periods.voice(1));
        assertEquals(Instant.parse("2026-02-28T07:00:00Z"), periods.overAt(0));
        assertEquals(Instant.parse("2026-03-31T04:00:00Z"), periods.overAt(1));
    }

    @Test
    void rule1_3_anInvoiceWaitsForTheLaterOfBothEnds() {
        var west = ContractPeriods.from(JANUARY_31, ZoneId.of("Pacific/Honolulu"));
        assertEquals(Instant.parse("2026-02-28T07:00:00Z"), west.voice(0).until());
        assertEquals(Instant.parse("2026-02-28T10:00:00Z"), west.overAt(0));
        var east = ContractPeriods.from(JANUARY_31, ZoneId.of("Asia/Tokyo"));
        assertEquals(Instant.parse("2026-02-28T07:00:00Z"), east.overAt(0));
    }

    @ParameterizedTest
    @CsvSource({"UTC", "Pacific/Honolulu", "Pacific/Apia", "Asia/Beirut", "America/New_York"})
    void rule1_3_callPeriodsTileTheContractsTime(String zone) {
        var periods = periods("2011-10-31", "2013-10-31", zone);
        assertEquals(periods.period(0).span().from(), periods.voice(0).from());
        for (int n = 1; n < 24; n++) {
            assertEquals(periods.voice(n - 1).until(), periods.voice(n).from());
        }
        assertEquals(periods.period(23).span().until(), periods.voice(23).until());
        assertThrows(IllegalArgumentException.class, () -> periods.voice(24));
    }

    @Test
    void rule5_4_theEndIsABoundary() {
        var periods = periods("2026-01-31", "2026-04-30", "UTC");
        assertEquals(OptionalInt.of(3), periods.count());
        assertTrue(periods.has(2));
        assertFalse(periods.has(3));
        assertFalse(periods.has(-1));
        assertEquals(LocalDate.parse("2026-04-30"), periods.boundary(3));
        assertEquals(OptionalInt.of(3), periods.boundaryOn(LocalDate.parse("2026-04-30")));
        assertEquals(OptionalInt.empty(), periods.boundaryOn(LocalDate.parse("2026-05-31")));
        assertThrows(IllegalArgumentException.class, () -> periods.boundary(4));
        assertThrows(IllegalArgumentException.class, () -> periods.period(3));
        assertThrows(IllegalArgumentException.class, () -> periods("2026-01-31", "2026-04-29", "UTC"));
        assertThrows(IllegalArgumentException.class, () -> periods("2026-01-31", "2026-01-31", "UTC"));
        assertThrows(IllegalArgumentException.class, () -> periods("2026-01-31", "2025-12-31", "UTC"));
    }

    @Test
    void rule1_1_everyBoundaryIsFoundByItsDate() {
        for (int day = 1; day <= 31; day++) {
            var all = new BillingPeriods(LocalDate.of(2023, 10, day), ZoneOffset.UTC);
            for (int n = 0; n < 40; n++) {
                assertEquals(OptionalInt.of(n), all.numberStarting(all.period(n).firstDay()));
                assertEquals(
                        OptionalInt.empty(),
                        all.numberStarting(all.period(n).firstDay().plusDays(2)));
            }
        }
        assertEquals(
                OptionalInt.empty(),
                ContractPeriods.from(JANUARY_31, ZoneOffset.UTC).boundaryOn(LocalDate.parse("2025-12-31")));
    }

    @Test
    void rule1_1_aDateBelongsToOnePeriodOrNone() {
        var periods = periods("2026-01-31", "2026-04-30", "UTC");
        assertEquals(Optional.empty(), periods.containing(LocalDate.parse("2026-01-30")));
        assertEquals(Optional.of(periods.period(0)), periods.containing(LocalDate.parse("2026-02-27")));
        assertEquals(Optional.of(periods.period(2)), periods.containing(LocalDate.parse("2026-04-29")));
        assertEquals(Optional.empty(), periods.containing(LocalDate.parse("2026-04-30")));
    }
}
