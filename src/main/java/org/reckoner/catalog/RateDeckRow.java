package org.reckoner.catalog;

import java.io.Serializable;

/**
 * A deck in a list.
 *
 * @param now the version in force today, or null
 * @param next the one that follows, or null
 */
public record RateDeckRow(RateDeckFacts deck, RateDeckVersion now, RateDeckVersion next) implements Serializable {
    public long id() {
        return deck.id();
    }
}
