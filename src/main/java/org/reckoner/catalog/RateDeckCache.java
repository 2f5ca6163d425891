package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.rating.voice.RateDeck;

/** Decks that were read, the latest used ones: the rates of a version never change, so none is ever out of date. */
@ApplicationScoped
class RateDeckCache {
    /** Of all decks together: some hundred megabytes at most. */
    private static final int RATES_MAX = 500_000;

    @Inject
    RateDeckStore store;

    private final Map<Key, RateDeck> decks = new LinkedHashMap<>(16, 0.75f, true);

    private record Key(long deckId, int number) {}

    RateDeck get(RateDeckVersion version) {
        var key = new Key(version.deckId(), version.number());
        synchronized (decks) {
            var known = decks.get(key);
            if (known != null) {
                return known;
            }
        }
        var deck = new RateDeck(store.rates(version)); // twice by two at once, rather than one waiting for the other
        synchronized (decks) {
            decks.put(key, deck);
            var sizes = decks.values().stream()
                    .mapToInt(each -> each.rates().size())
                    .sum();
            var oldest = decks.entrySet().iterator();
            while (sizes > RATES_MAX && decks.size() > 1) {
                sizes -= oldest.next().getValue().rates().size();
                oldest.remove();
            }
        }
        return deck;
    }
}
