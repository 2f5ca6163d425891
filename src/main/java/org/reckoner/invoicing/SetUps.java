package org.reckoner.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.rating.draft.PhoneNumber;

/**
 * The numbers whose set-up a contract charges: what was ordered before its date and after the end of the one before is charged by it
 * (rating.md 5.6). The numbers themselves are read when they are asked for: which dates are due their days tell.
 *
 * @param from the contract's first date; what was given back before it is none of its
 * @param until exclusive
 * @param endBeforeOrNull the end of the contract before
 */
record SetUps(LocalDate from, LocalDate until, LocalDate endBeforeOrNull) {
    /** @param now what is ordered for later is not charged yet */
    static SetUps of(Contract contract, LocalDate endBeforeOrNull, Instant now) {
        var details = contract.details();
        var today = now.atZone(details.zone()).toLocalDate();
        return new SetUps(details.effectiveOn(), today.plusDays(1), endBeforeOrNull);
    }

    /** The days on which they were ordered. */
    List<LocalDate> days(PhoneNumbers numbers) {
        return isEmpty()
                ? List.of()
                : numbers.orderDays(from, until).stream().filter(this::isOwn).toList();
    }

    /** All of them. */
    List<PhoneNumber> read(PhoneNumbers numbers) {
        return isEmpty()
                ? List.of()
                : numbers.heldBetween(from, until).stream()
                        .filter(number -> isOwn(number.orderedOn()))
                        .map(RatingInputs::core)
                        .toList();
    }

    private boolean isEmpty() {
        return !from.isBefore(until);
    }

    private boolean isOwn(LocalDate orderedOn) {
        return endBeforeOrNull == null || !orderedOn.isBefore(endBeforeOrNull);
    }
}
