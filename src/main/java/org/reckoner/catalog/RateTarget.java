package org.reckoner.catalog;

import java.io.Serializable;
import java.time.LocalDate;

/** What a file of rates is meant for: a deck, from a date on. */
public record RateTarget(long deckId, LocalDate effectiveOn) implements Serializable {
    /** @throws org.reckoner.platform.RuleViolation beside the date's input */
    public RateTarget {
        effectiveOn = SetPrice.date(effectiveOn);
    }
}
