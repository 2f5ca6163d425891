package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.reckoner.catalog.RateDecks;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.voice.RateDeck;

/**
 * The catalogue's rate decks, by the key that contracts keep: a deck's id, which stays when it is renamed. A call without a rate
 * parks its tenant, so a deck without rates makes nothing free.
 */
@ApplicationScoped
class Decks {
    @Inject
    RateDecks decks;

    /** The deck as it is in force on a day. */
    RateDeck inForce(String key, LocalDate day) {
        return id(key).flatMap(id -> decks.inForce(id, day)).orElse(RateDeck.EMPTY);
    }

    /** Those in a currency, by name. */
    List<ProductOffer> in(Currency currency) {
        return decks.all().stream()
                .filter(deck -> deck.currency().equals(currency.getCurrencyCode()))
                .map(deck -> new ProductOffer(Long.toString(deck.id()), deck.name()))
                .toList();
    }

    /** Its name, or the key where there is none such. */
    String name(String key) {
        return decks.all().stream()
                .filter(deck -> Long.toString(deck.id()).equals(key))
                .map(deck -> deck.name())
                .findFirst()
                .orElse(key);
    }

    /** Refuses a deck that is not there, or is in another currency. */
    void check(String keyOrNull, Currency currency) {
        if (keyOrNull != null
                && in(currency).stream().noneMatch(deck -> deck.code().equals(keyOrNull))) {
            throw RuleViolation.of("rateDeck", ContractProblem.NO_SUCH_DECK, currency.getCurrencyCode());
        }
    }

    private static Optional<Long> id(String key) {
        return key.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(key)) : Optional.empty();
    }
}
