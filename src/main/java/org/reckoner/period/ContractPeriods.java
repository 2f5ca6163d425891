package org.reckoner.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The billing periods of a contract from its effective date to its end, and the boundaries between them. Boundary
 * <i>n</i> is the start of period <i>n</i>; the last boundary is the contract's end.
 *
 * @param all the periods counted from the effective date
 * @param endOrNull the first date after the contract, a boundary; null while it has no end
 */
public record ContractPeriods(BillingPeriods all, LocalDate endOrNull) {

    private static final LocalTime VOICE_TURNS_AT = LocalTime.of(7, 0);

    public ContractPeriods {
        Objects.requireNonNull(all, "all");
        if (endOrNull != null && all.numberStarting(endOrNull).orElse(0) == 0) {
            throw new IllegalArgumentException("a contract from " + all.anchor() + " cannot end on " + endOrNull);
        }
    }

    public static ContractPeriods from(LocalDate effectiveDate, ZoneId zone) {
        return new ContractPeriods(new BillingPeriods(effectiveDate, zone), null);
    }

    public LocalDate effectiveDate() {
        return all.anchor();
    }

    public ZoneId zone() {
        return all.zone();
    }

    /** How many periods there are; empty while the contract has no end. */
    public OptionalInt count() {
        return endOrNull == null ? OptionalInt.empty() : all.numberStarting(endOrNull);
    }

    /** Whether the contract has a period with this number. */
    public boolean has(int number) {
        return number >= 0 && (endOrNull == null || number < count().orElseThrow());
    }

    public BillingPeriod period(int number) {
        if (!has(number)) {
            throw new IllegalArgumentException("no period " + number + " in " + this);
        }
        return all.period(number);
    }

    /** The number of the boundary on this date, which is the number of the period that begins there. */
    public OptionalInt boundaryOn(LocalDate date) {
        return endOrNull != null && date.isAfter(endOrNull) ? OptionalInt.empty() : all.numberStarting(date);
    }

    /** The date of a boundary, the contract's end included. */
    public LocalDate boundary(int number) {
        if (number != 0 && !has(number - 1)) {
            throw new IllegalArgumentException("no boundary " + number + " in " + this);
        }
        return all.period(number).firstDay();
    }

    /** The period a date belongs to; empty before the effective date and from the end on. */
    public Optional<BillingPeriod> containing(LocalDate date) {
        return date.isBefore(effectiveDate())
                ? Optional.empty()
                : all.containing(LocalDays.startOf(date, zone())).filter(period -> has(period.number()));
    }

    /**
     * The time whose calls belong to a period (rating.md 1.3): it turns at 07:00 UTC on the period's dates; the first
     * begins with the contract's first instant, the last ends with its last.
     */
    public Span voice(int number) {
        var period = period(number);
        var from = number == 0 ? period.span().from() : voiceTurn(period.firstDay());
        var until = has(number + 1)
                ? voiceTurn(period.lastDay().plusDays(1))
                : period.span().until();
        return new Span(from, until);
    }

    /** The first instant at which a period's usage and calls are over and its invoice can be made (rating.md 1.3). */
    public Instant overAt(int number) {
        var usage = period(number).span().until();
        var calls = voice(number).until();
        return calls.isAfter(usage) ? calls : usage;
    }

    private static Instant voiceTurn(LocalDate date) {
        return date.atTime(VOICE_TURNS_AT).toInstant(ZoneOffset.UTC);
    }
}
