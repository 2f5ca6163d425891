package org.reckoner.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The monthly billing periods of a contract, without end (rating.md 1.1). They tile the time from the anchor on.
 *
 * @param anchor the contract's effective date
 * @param zone the contract's time zone
 */
public record BillingPeriods(LocalDate anchor, ZoneId zone) {

    public BillingPeriods {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(zone, "zone");
    }

    /** The period with this number, 0 being the one that begins at the anchor. */
    public BillingPeriod period(int number) {
        var next = firstDay(number + 1);
        var span = new Span(LocalDays.startOf(firstDay(number), zone), LocalDays.startOf(next, zone));
        return new BillingPeriod(number, firstDay(number), next.minusDays(1), span);
    }

    /** The period the instant belongs to; none if it lies before the anchor. */
    public Optional<BillingPeriod> containing(Instant instant) {
        var date = LocalDays.dateOf(instant, zone);
        if (date.isBefore(anchor)) {
            return Optional.empty();
        }
        var wholeMonths = Math.toIntExact(ChronoUnit.MONTHS.between(anchor, date));
        // From 31 January to 28 February is no whole month, and yet a period begins on the latter.
        return Optional.of(period(date.isBefore(firstDay(wholeMonths + 1)) ? wholeMonths : wholeMonths + 1));
    }

    /** The number of the period that begins on this date; empty if none does. */
    public OptionalInt numberStarting(LocalDate date) {
        var months = Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(date)));
        return months >= 0 && firstDay(months).equals(date) ? OptionalInt.of(months) : OptionalInt.empty();
    }

    /** Counted from the anchor, never from the period before: 31 Jan, 28 Feb, 31 Mar. */
    private LocalDate firstDay(int number) {
        return anchor.plusMonths(number);
    }
}
