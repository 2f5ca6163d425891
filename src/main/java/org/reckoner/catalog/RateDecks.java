package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.voice.Rate;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.settings.BusinessClock;

/**
 * What calls cost (rating.md 5.9): named decks, each in one currency, whose versions hold from a date on and are only added to, by
 * {@link CatalogueFiles}.
 */
@ApplicationScoped
@Transactional
public class RateDecks {
    private static final int NAME_MAX = 120;

    @Inject
    RateDeckStore store;

    @Inject
    RateDeckCache cache;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    BusinessClock business;

    @Inject
    Event<AuditEvent> audit;

    /** All decks by name, for contracts to choose from. */
    @Requires(Privilege.EDIT_BILLING)
    public List<RateDeckFacts> all() {
        return store.all();
    }

    /**
     * The rates of a deck that are in force on a date, to be asked for calls; empty where none are yet. The same object for the
     * same version: however often it is asked for, it is read once.
     */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<RateDeck> inForce(long deckId, LocalDate date) {
        return versionOn(deckId, date).map(cache::get);
    }

    /** All decks by name, with their versions in force and to come. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public List<RateDeckRow> rows() {
        var today = today();
        var versions = store.versions().stream().collect(Collectors.groupingBy(RateDeckVersion::deckId));
        return store.all().stream()
                .map(deck -> {
                    var history = new DatedHistory<>(versions.getOrDefault(deck.id(), List.of()));
                    return new RateDeckRow(
                            deck,
                            history.on(today).orElse(null),
                            history.after(today).orElse(null));
                })
                .toList();
    }

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} */
    @Requires(Privilege.EDIT_CATALOGUE)
    public RateDeckFacts deck(long id) {
        return get(id);
    }

    /** A deck's versions, the latest date first. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public List<RateDeckLine> versions(long id) {
        var history = new DatedHistory<>(store.versions(id));
        var today = today();
        return history.latestFirst().stream()
                .map(version -> new RateDeckLine(version, history.state(version, today)))
                .toList();
    }

    /**
     * The rates of one version.
     *
     * @param prefix how their prefixes begin, digits with or without a plus; empty for all
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public Page<Rate> rates(RateDeckVersion version, String prefix, int first, int size) {
        var digits = prefix == null ? "" : prefix.replaceAll("[^0-9]", "");
        return store.page(version, digits, first, size);
    }

    /** The rate that a call would get, or empty: such a call parks its tenant's rating. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public Optional<Rate> rate(long deckId, RateQuestion question) {
        get(deckId);
        return versionOn(deckId, question.date()).map(cache::get).flatMap(deck -> deck.find(question.call()));
    }

    /** @throws RuleViolation {@link CatalogProblem#DECK_NAME_TAKEN} */
    @Requires(Privilege.EDIT_CATALOGUE)
    public long add(String name, String currency) {
        var deck = new RateDeckFacts(ids.next(), 1, free(name, 0), SetPrice.currency(currency));
        if (store.all().size() >= RateDeckStore.DECKS_MAX) {
            throw new RuleViolation(CatalogProblem.TOO_MANY_ROWS, RateDeckStore.DECKS_MAX);
        }
        store.insert(deck, clock.instant());
        note(deck.id(), "rate-deck.added", null, deck);
        return deck.id();
    }

    /** @throws RuleViolation {@link CatalogProblem#DECK_NAME_TAKEN}, {@link PlatformProblem#STALE} */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void rename(long id, int seenVersion, String name) {
        var deck = get(id);
        var renamed = new RateDeckFacts(id, seenVersion, free(name, id), deck.currency());
        if (!store.rename(renamed)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        note(id, "rate-deck.renamed", deck.name(), renamed.name());
    }

    /**
     * Takes a version back that has not begun.
     *
     * @throws RuleViolation {@link CatalogProblem#NOTHING_PLANNED}
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void takeBack(long id, int number) {
        store.lock(get(id).id());
        var version = store.versions(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (version.isTakenBack() || !version.effectiveOn().isAfter(today())) {
            throw new RuleViolation(CatalogProblem.NOTHING_PLANNED, version.effectiveOn());
        }
        store.takeBack(version);
        note(id, "rate-deck.taken-back", version, null);
    }

    private Optional<RateDeckVersion> versionOn(long deckId, LocalDate date) {
        return new DatedHistory<>(store.versions(deckId)).on(date);
    }

    private RateDeckFacts get(long id) {
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private String free(String name, long butNot) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.of("name", PlatformProblem.INVALID, "key:deck.name", "key:rule.required");
        }
        var stripped = name.strip();
        if (stripped.length() > NAME_MAX) {
            throw RuleViolation.of("name", PlatformProblem.INVALID, "key:deck.name", "key:rule.too-long");
        }
        if (store.named(stripped).filter(other -> other.id() != butNot).isPresent()) {
            throw RuleViolation.of("name", CatalogProblem.DECK_NAME_TAKEN, stripped);
        }
        return stripped;
    }

    private LocalDate today() {
        return business.today(ZoneOffset.UTC);
    }

    private void note(long id, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(null, action, "rate-deck", id).changed(before, after));
    }
}
