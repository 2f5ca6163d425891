package org.reckoner.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** rating.md 1.2, 1.4: stretches of local dates. */
class DatesTest {

    private static Dates dates(String from, String until) {
        return new Dates(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void theFirstDateBelongsToItAndUntilDoesNot() {
        var dates = dates("2026-01-15", "2026-02-15");
        assertTrue(dates.contains(LocalDate.parse("2026-01-15")));
        assertFalse(dates.contains(LocalDate.parse("2026-02-15")));
        assertFalse(dates.contains(LocalDate.parse("2026-01-14")));
        assertEquals(LocalDate.parse("2026-02-14"), dates.lastDay());
        assertEquals(31, dates.dayCount(ZoneOffset.UTC));
        assertTrue(dates("2026-01-15", "2026-01-15").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> dates("2026-01-15", "2026-01-14"));
        assertEquals(dates, Dates.of(new BillingPeriods(LocalDate.parse("2026-01-15"), ZoneOffset.UTC).period(0)));
    }

    @Test
    void rule1_2_aDateTheZoneNeverHadIsNoDay() {
        var december = dates("2011-12-01", "2012-01-01");
        assertEquals(31, december.dayCount(ZoneOffset.UTC));
        assertEquals(30, december.dayCount(ZoneId.of("Pacific/Apia")));
    }

    @Test
    void whatTwoHaveInCommon() {
        var january = dates("2026-01-01", "2026-02-01");
        assertEquals(dates("2026-01-15", "2026-02-01"), january.intersection(dates("2026-01-15", "2026-02-15")));
        assertTrue(january.intersection(dates("2026-02-01", "2026-02-15")).isEmpty());
        assertTrue(january.intersection(dates("2025-02-01", "2025-02-15")).isEmpty());
        assertTrue(january.compareTo(dates("2026-01-01", "2026-02-02")) < 0);
        assertTrue(january.compareTo(Dates.only(LocalDate.parse("2025-12-31"))) > 0);
    }
}
