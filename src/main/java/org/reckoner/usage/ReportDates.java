package org.reckoner.usage;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.reckoner.platform.RuleViolation;

/**
 * The report dates that can be asked for (product.md 2, Billing): from six calendar months before today to yesterday, in the
 * tenant's zone and by the business clock.
 *
 * @param first the earliest
 * @param last the latest, yesterday
 */
public record ReportDates(LocalDate first, LocalDate last) implements Serializable {
    private static final int MONTHS = 6;

    static ReportDates on(LocalDate today) {
        return new ReportDates(today.minusMonths(MONTHS), today.minusDays(1));
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /**
     * Refuses any other date, naming those that are allowed.
     *
     * @throws RuleViolation {@link UsageProblem#DATE_OUT_OF_RANGE}
     */
    public void check(LocalDate date) {
        if (!contains(date)) {
            throw RuleViolation.of("date", UsageProblem.DATE_OUT_OF_RANGE, first, last);
        }
    }

    /**
     * A date as an address has it, {@code 2026-11-20}; yesterday where it has none.
     *
     * @throws RuleViolation {@link UsageProblem#REPORT_DATE_MALFORMED}
     */
    public LocalDate parsed(String text) {
        if (text == null || text.isBlank()) {
            return last;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("date", UsageProblem.REPORT_DATE_MALFORMED, first, last);
        }
    }
}
