package org.reckoner.directory;

import java.util.List;

/**
 * A stretch of days on which a number is held, as it is stored or will be.
 *
 * @param id 0 where it is not stored yet
 * @param own whether the tenant the thread is in holds it; of others' no more is known than their days
 */
record KnownNumber(long id, boolean own, PhoneFormat.Placed placed, HeldNumber held) {
    String number() {
        return placed.number();
    }

    /** Whether it is the same order. */
    boolean isOrderOf(HeldNumber other) {
        return own && held.orderedOn().equals(other.orderedOn());
    }

    /** A number is held once on a day, whoever holds it: refused where that would not be so. */
    void fitsInto(List<KnownNumber> others, NumberRefusal refusal) {
        for (var other : others) {
            if (held.overlaps(other.held.orderedOn(), other.held.releasedOnOrNull())) {
                throw other.own
                        ? refusal.of(
                                "orderedOn",
                                DirectoryProblem.NUMBER_HELD_ALREADY,
                                number(),
                                other.held.orderedOn().toString())
                        : refusal.of("number", DirectoryProblem.NUMBER_HELD_ELSEWHERE, number());
            }
        }
    }
}
