package org.reckoner.directory;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * How a number is held: what is said of it, by a file or by hand.
 *
 * @param kind the code by which the contract prices it, as {@code DID} or {@code TOLL_FREE}
 * @param orderedOn the first local date it is held
 * @param releasedOnOrNull the last one; null while it is held
 */
public record HeldNumber(String kind, boolean ported, LocalDate orderedOn, LocalDate releasedOnOrNull) {
    static final int KIND_MAX = 40;

    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_.-]{1," + KIND_MAX + "}");

    /** Refused as whoever asks refuses it: a row of a file, or an input. */
    HeldNumber checked(NumberRefusal refusal) {
        if (kind == null || !KIND.matcher(kind).matches()) {
            throw refusal.of("kind", DirectoryProblem.NUMBER_KIND_MALFORMED);
        }
        if (orderedOn == null || !isNamed(orderedOn)) {
            throw refusal.of("orderedOn", DirectoryProblem.NUMBER_DAY_NEEDED);
        }
        if (releasedOnOrNull != null && !isNamed(releasedOnOrNull)) {
            throw refusal.of("releasedOn", DirectoryProblem.NUMBER_DAY_NEEDED);
        }
        if (releasedOnOrNull != null && releasedOnOrNull.isBefore(orderedOn)) {
            throw refusal.of("releasedOn", DirectoryProblem.NUMBER_RELEASED_EARLY, orderedOn.toString());
        }
        return this;
    }

    private static boolean isNamed(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() < 2100;
    }

    /** Whether a local date is among both one's and the other's. */
    boolean overlaps(LocalDate otherFrom, LocalDate otherToOrNull) {
        return (otherToOrNull == null || !otherToOrNull.isBefore(orderedOn))
                && (releasedOnOrNull == null || !releasedOnOrNull.isBefore(otherFrom));
    }
}
