package org.reckoner.catalog;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The rates of a deck from a date on; they never change.
 *
 * @param number counts the versions of the deck
 * @param rates how many it has
 */
public record RateDeckVersion(
        long deckId,
        int number,
        LocalDate effectiveOn,
        int rates,
        boolean isTakenBack,
        Instant importedAt,
        String importedBy)
        implements Dated, Serializable {
    @Override
    public int revision() {
        return number;
    }
}
