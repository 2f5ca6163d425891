package org.reckoner.evidence.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.reckoner.evidence.ExploredPeriod;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.Course;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Counting;

/** A minute's peak shows from the whole period down to its hour, also on a day the clocks make longer. */
class CourseChartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LONG = LocalDate.parse("2026-10-25"); // 25 hours
    private static final ConcurrencyLinks LINKS =
            new ConcurrencyLinks("", 5L, LocalDate.parse("2026-10-01"), LicenceLevel.CX1);

    private static ExploredPeriod october() {
        var first = LocalDate.parse("2026-10-01");
        var last = LocalDate.parse("2026-10-31");
        var span = new Span(LocalDays.startOf(first, BERLIN), LocalDays.startOf(last.plusDays(1), BERLIN));
        return new ExploredPeriod(first, last, BERLIN, span, Counting.of(LicenceModel.CONCURRENT), null, true);
    }

    /** Nobody but for the minute 23:59 of the long day, in which nine were there. */
    private static Course course() {
        var period = october();
        var empty = Course.empty(period.span(), Duration.ofMinutes(1)).maxima();
        var end = LocalDays.span(LONG, BERLIN).until();
        empty[(int) Duration.between(period.span().from(), end).toMinutes() - 1] = 9;
        return new Course(period.span(), Duration.ofMinutes(1), empty);
    }

    private static CourseChart chart(LocalDate day, Integer hour) {
        return CourseChart.of(new CourseView(october(), day, hour), course(), 4, LINKS, Locale.ENGLISH);
    }

    @Test
    void thePeriodLeadsIntoItsDays() {
        var chart = chart(null, null);
        assertEquals(31 * 24 + 1, chart.parts());
        assertEquals(31, chart.rows().size());
        var row = chart.rows().get(24);
        assertEquals(9, row.users());
        assertEquals("23:59", row.reached());
        assertEquals("/system/concurrency.xhtml?on=2026-10-01&level=CX1&tenant=5&day=2026-10-25", row.href());
        assertEquals(4, chart.billable().users());
        assertTrue(chart.dropped().startsWith("M"), "what is above the billable peak is marked");
    }

    @Test
    void theDayLeadsIntoItsTwentyFiveHours() {
        var chart = chart(LONG, null);
        assertEquals(25 * 12, chart.parts());
        assertEquals(25, chart.rows().size());
        assertEquals(9, chart.rows().get(24).users());
        assertTrue(chart.rows().get(24).href().endsWith("&day=2026-10-25&hour=24"));
        assertEquals(0, chart.rows().get(23).users());
    }

    @Test
    void theHourTellsEachMinuteAtWhichTheNumberChanges() {
        var chart = chart(LONG, 24);
        assertEquals(60, chart.parts());
        assertEquals(2, chart.rows().size());
        assertEquals("23:59", chart.rows().get(1).label());
        assertEquals(9, chart.rows().get(1).users());
        assertNull(chart.rows().get(1).href());
        assertEquals("", chart(LONG, 3).dropped());
    }

    @Test
    void whatThePeriodDoesNotHaveIsNotFound() {
        var period = october();
        assertThrows(RuleViolation.class, () -> new CourseView(period, LONG.plusMonths(1), null));
        assertThrows(RuleViolation.class, () -> new CourseView(period, LONG, 25));
        assertThrows(RuleViolation.class, () -> new CourseView(period, LONG.plusDays(1), 24));
        assertThrows(RuleViolation.class, () -> new CourseView(period, null, 1));
    }
}
