package org.reckoner.usage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.RuleViolation;

/** product.md 2, Billing: from today minus six calendar months to yesterday. */
class ReportDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-05-21, 2026-11-20",
        "2026-08-31, 2026-02-28, 2026-08-30",
        "2024-08-30, 2024-02-29, 2024-08-29",
        "2027-01-01, 2026-07-01, 2026-12-31"
    })
    void theyRunFromSixCalendarMonthsAgoToYesterday(LocalDate today, LocalDate first, LocalDate last) {
        assertEquals(new ReportDates(first, last), ReportDates.on(today));
    }

    @Test
    void bothEndsAreAmongThemAndTheirNeighboursAreNot() {
        var dates = ReportDates.on(TODAY);
        assertTrue(dates.contains(dates.first()));
        assertTrue(dates.contains(dates.last()));
        assertFalse(dates.contains(dates.first().minusDays(1)));
        assertFalse(dates.contains(TODAY));
        assertDoesNotThrow(() -> dates.check(dates.first()));
    }

    @Test
    void theRefusalNamesTheRangeAndTheInput() {
        var refused =
                assertThrows(RuleViolation.class, () -> ReportDates.on(TODAY).check(TODAY));
        assertEquals(UsageProblem.DATE_OUT_OF_RANGE, refused.problem());
        assertEquals(List.of(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 11, 20)), refused.arguments());
        assertEquals("date", refused.field());
    }

    @Test
    void anAddressWithoutADateMeansYesterday() {
        var dates = ReportDates.on(TODAY);
        assertEquals(dates.last(), dates.parsed(null));
        assertEquals(dates.last(), dates.parsed(" "));
        assertEquals(LocalDate.of(2026, 7, 1), dates.parsed("2026-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "20.11.2026", "2026-11-20T00:00", "'; drop table tenant"})
    void whatIsNoDateIsRefused(String text) {
        var refused =
                assertThrows(RuleViolation.class, () -> ReportDates.on(TODAY).parsed(text));
        assertEquals(UsageProblem.REPORT_DATE_MALFORMED, refused.problem());
    }
}
