package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import org.reckoner.rating.voice.RateDeck;

/** The rate decks that contracts name. A call without a rate parks its tenant, so a deck that is not there makes nothing free. */
@ApplicationScoped
class Decks {
    /** The deck of that name on a day. */
    RateDeck named(String name, Currency currency, LocalDate day) {
        return RateDeck.EMPTY;
    }
}
