package org.reckoner.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A phone number in a list, and how it stands.
 *
 * @param country its two letters, or null for numbers of no country
 * @param releasedOnOrNull the last local date it is held; null while it is
 */
public record NumberRow(
        long id,
        int version,
        String number,
        String kind,
        String country,
        boolean ported,
        LocalDate orderedOn,
        LocalDate releasedOnOrNull)
        implements Serializable {
    /** As people of its country write it. */
    public String national() {
        return PhoneFormat.national(number);
    }

    NumberHolding holding() {
        return new NumberHolding(number, kind, orderedOn, releasedOnOrNull);
    }

    /** What the audit says of it. */
    String words() {
        return String.join(
                " ",
                number,
                kind,
                ported ? "ported" : "new",
                orderedOn.toString(),
                "–",
                releasedOnOrNull == null ? "" : releasedOnOrNull.toString());
    }
}
