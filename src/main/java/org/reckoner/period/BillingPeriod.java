package org.reckoner.period;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * One billing period of a contract (rating.md 1.1).
 *
 * @param number 0 for the period that begins at the anchor
 * @param firstDay the local date it begins on
 * @param lastDay the last local date of it, for people; computing goes by {@code span}
 * @param span the time it takes
 */
public record BillingPeriod(int number, LocalDate firstDay, LocalDate lastDay, Span span) {

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    public BillingPeriod {
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(span, "span");
        if (number < 0 || lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("no billing period: " + number + ", " + firstDay + " to " + lastDay);
        }
    }

    /** As rating.md 1.1 shows it: {@code 15 Jan - 14 Feb}. */
    public String label() {
        return label(ENGLISH);
    }

    /** The same with both dates in a reader's own format. */
    public String label(DateTimeFormatter format) {
        return format.format(firstDay) + " - " + format.format(lastDay);
    }
}
