package org.reckoner.rating.draft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.reckoner.period.Dates;
import org.reckoner.rating.Required;

/**
 * A phone number of a tenant. A number that was released and ordered again is two of these.
 *
 * @param feeCode the kind of number, by which the contract prices it
 * @param orderedOn the first local date it was held
 * @param releasedOnOrNull the last one; null while it is held
 */
public record PhoneNumber(String number, String feeCode, LocalDate orderedOn, LocalDate releasedOnOrNull)
        implements Comparable<PhoneNumber> {

    private static final Comparator<PhoneNumber> ORDER = Comparator.comparing(PhoneNumber::feeCode)
            .thenComparing(PhoneNumber::orderedOn)
            .thenComparing(PhoneNumber::releasedOnOrNull, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PhoneNumber::number);

    public PhoneNumber {
        Required.text(number, "number");
        Required.text(feeCode, "feeCode");
        Objects.requireNonNull(orderedOn, "orderedOn");
        if (releasedOnOrNull != null && releasedOnOrNull.isBefore(orderedOn)) {
            throw new IllegalArgumentException(number + " was released before it was ordered");
        }
    }

    /** The dates of a stretch on which it was held; a number held on a day counts that day (rating.md 5.7). */
    public Dates heldIn(Dates stretch) {
        var until = releasedOnOrNull == null ? LocalDate.MAX : releasedOnOrNull.plusDays(1);
        return stretch.intersection(new Dates(orderedOn, until));
    }

    /** Whether the set-up fee of both is on one line. */
    boolean isOrderedWith(PhoneNumber other) {
        return feeCode.equals(other.feeCode) && orderedOn.equals(other.orderedOn);
    }

    /** Whether the monthly fee of both is on one line. */
    boolean isLinedWith(PhoneNumber other) {
        return isOrderedWith(other) && Objects.equals(releasedOnOrNull, other.releasedOnOrNull);
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return ORDER.compare(this, other);
    }
}
