package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.event.Frequency;
import org.reckoner.platform.RuleViolation;

class ReportDatesTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2026-04-01, NOT_OVER",
        "2026-03-02, 2026-03-01, RANGE_BACKWARDS",
        "2025-02-24, 2026-03-31, RANGE_TOO_LONG",
        ", 2026-03-31, INVALID",
        "2026-03-01, , INVALID"
    })
    void whatNoReportCanBeAboutIsRefused(LocalDate from, LocalDate last, String problem) {
        var refused = assertThrows(RuleViolation.class, () -> ReportDates.check(from, last, YESTERDAY));
        assertEquals(problem, refused.problem().name());
    }

    @Test
    void theLongestRangeAndTheLastDayThatIsOverAreTaken() {
        assertDoesNotThrow(() -> ReportDates.check(YESTERDAY.minusDays(399), YESTERDAY, YESTERDAY));
        assertEquals(
                1,
                ReportDates.of(YESTERDAY, YESTERDAY)
                        .from()
                        .until(YESTERDAY.plusDays(1))
                        .getDays());
    }

    @ParameterizedTest
    @CsvSource({"DAILY, 2026-03-29, 2026-03-28", "WEEKLY, 2026-03-30, 2026-03-23", "MONTHLY, 2026-03-01, 2026-02-01"})
    void aScheduleReportsWhatIsBeforeItsDay(Frequency frequency, LocalDate dueOn, LocalDate from) {
        var dates = ReportDates.before(dueOn, frequency);
        assertEquals(from, dates.from());
        assertEquals(dueOn, dates.until());
    }
}
