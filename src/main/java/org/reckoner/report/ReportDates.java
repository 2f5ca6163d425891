package org.reckoner.report;

import java.time.LocalDate;
import org.reckoner.event.Frequency;
import org.reckoner.period.Dates;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** Which dates a report may be about. */
final class ReportDates {
    private ReportDates() {}

    /** @throws RuleViolation beside {@code from} or {@code to} */
    static void check(LocalDate from, LocalDate last, LocalDate lastOver) {
        if (from == null) {
            throw RuleViolation.of("from", PlatformProblem.INVALID, "key:report.from", "key:rule.required");
        }
        if (last == null) {
            throw RuleViolation.of("to", PlatformProblem.INVALID, "key:report.to", "key:rule.required");
        }
        if (last.isAfter(lastOver)) {
            throw RuleViolation.of("to", ReportProblem.NOT_OVER, lastOver);
        }
        if (last.isBefore(from)) {
            throw RuleViolation.of("to", ReportProblem.RANGE_BACKWARDS);
        }
        if (!last.isBefore(from.plusDays(Reports.DAYS_MAX))) {
            throw RuleViolation.of("from", ReportProblem.RANGE_TOO_LONG, Reports.DAYS_MAX);
        }
    }

    static Dates of(LocalDate from, LocalDate last) {
        return new Dates(from, last.plusDays(1));
    }

    /** What a schedule that is due on a date reports: the day, the seven days, the calendar month before it. */
    static Dates before(LocalDate dueOn, Frequency frequency) {
        var from = switch (frequency) {
            case HOURLY -> throw new IllegalArgumentException("no report is hourly");
            case DAILY -> dueOn.minusDays(1);
            case WEEKLY -> dueOn.minusWeeks(1);
            case MONTHLY -> dueOn.minusMonths(1);
        };
        return new Dates(from, dueOn);
    }
}
