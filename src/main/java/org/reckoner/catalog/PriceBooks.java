package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.money.UnitPrice;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.terms.NumberFee;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Place;

/**
 * List prices: a book per currency, none a conversion of another. A price holds from a date until the next one. Books are only
 * added to: what held on a date that has begun never changes, whoever asks for it and when ever.
 */
@ApplicationScoped
@Transactional
public class PriceBooks {
    @Inject
    ProductStore products;

    @Inject
    PriceStore store;

    @Inject
    Clock clock;

    @Inject
    BusinessClock business;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<AuditEvent> audit;

    /** A product's price in a currency on a date, or empty where the book has none. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<UnitPrice> price(String productCode, Currency currency, LocalDate date) {
        return products.find(productCode)
                .map(product -> store.of(List.of(product.id()), currency.getCurrencyCode()))
                .flatMap(found -> found.values().stream().findFirst())
                .flatMap(history -> history.on(date))
                .map(entry -> new UnitPrice(entry.price(), currency));
    }

    /** The whole book of a currency on a date, by product code; retired products included. */
    @Requires(Privilege.EDIT_BILLING)
    public Map<String, UnitPrice> prices(Currency currency, LocalDate date) {
        return read(products.all(), currency, date);
    }

    private Map<String, UnitPrice> read(List<Product> all, Currency currency, LocalDate date) {
        var book = store.of(currency.getCurrencyCode());
        var found = new TreeMap<String, UnitPrice>();
        for (var product : all) {
            book.getOrDefault(product.id(), PriceHistory.NONE)
                    .on(date)
                    .ifPresent(entry -> found.put(product.code(), new UnitPrice(entry.price(), currency)));
        }
        return found;
    }

    /**
     * What phone numbers cost on a date, a fee for each kind that has a monthly price: its set-up fee is the set-up product's of
     * the same kind of number, or none (rating.md 5.7). Retired products are left out.
     */
    @Requires(Privilege.EDIT_BILLING)
    public List<NumberFee> numberFees(Currency currency, LocalDate date) {
        var offered =
                products.all().stream().filter(product -> !product.isRetired()).toList();
        var prices = read(offered, currency, date);
        var setUps = new HashMap<String, UnitPrice>();
        offered.stream()
                .filter(product -> product.kind() == ProductKind.SET_UP && prices.containsKey(product.code()))
                .forEach(product ->
                        setUps.putIfAbsent(product.details().subject().key(), prices.get(product.code())));
        var fees = new TreeMap<String, NumberFee>();
        offered.stream()
                .filter(product -> product.kind() == ProductKind.NUMBER_FEE && prices.containsKey(product.code()))
                .forEach(product -> {
                    var kind = product.details().subject().key();
                    var setUp = setUps.getOrDefault(kind, UnitPrice.free(currency));
                    var name = product.details().name();
                    fees.putIfAbsent(kind, new NumberFee(kind, name, setUp, prices.get(product.code())));
                });
        return List.copyOf(fees.values());
    }

    /** Today's price of a product and its next change, in every currency. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public List<PriceNow> now(long productId) {
        var histories = store.of(productId);
        var today = today();
        return Place.CURRENCIES.stream()
                .map(currency -> PriceNow.of(currency, histories.getOrDefault(currency, PriceHistory.NONE), today))
                .toList();
    }

    /** Everything that was ever set for a product, by currency, the latest date first. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public List<PriceLine> history(long productId) {
        var today = today();
        var lines = new ArrayList<PriceLine>();
        new TreeMap<>(store.of(productId)).values().forEach(history -> lines.addAll(history.lines(today)));
        return lines;
    }

    /**
     * Has a price hold from a date on. Setting what is set already does nothing.
     *
     * @throws RuleViolation {@link CatalogProblem#PRICE_IN_THE_PAST}, {@link CatalogProblem#NOT_IN_PRICE_BOOKS}
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void set(SetPrice command) {
        var product = held(command.productId());
        if (!product.kind().isInPriceBooks()) {
            throw new RuleViolation(CatalogProblem.NOT_IN_PRICE_BOOKS, product.code());
        }
        var history = history(product, command.currency());
        if (history.says(command.effectiveOn(), command.price())) {
            return;
        }
        history.checkNew(command.effectiveOn(), today());
        add(product, entry(command, history), "price.set");
    }

    /**
     * Takes a change back that has not begun.
     *
     * @throws RuleViolation {@link CatalogProblem#NOTHING_PLANNED}
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void takeBack(long productId, String currency, LocalDate effectiveOn) {
        var product = held(productId);
        var history = history(product, currency);
        if (!history.isPlanned(effectiveOn, today())) {
            throw new RuleViolation(CatalogProblem.NOTHING_PLANNED, effectiveOn);
        }
        var revision = history.nextRevision(effectiveOn);
        var entry = new PriceEntry(
                currency,
                effectiveOn,
                revision,
                null,
                clock.instant(),
                callers.required().name());
        add(product, entry, "price.taken-back");
    }

    private PriceEntry entry(SetPrice command, PriceHistory history) {
        return new PriceEntry(
                command.currency(),
                command.effectiveOn(),
                history.nextRevision(command.effectiveOn()),
                command.price(),
                clock.instant(),
                callers.required().name());
    }

    private void add(Product product, PriceEntry entry, String action) {
        store.insert(product.id(), List.of(entry));
        audit.fire(AuditEvent.of(null, action, "product", product.id()).changed(null, entry));
    }

    private Product held(long productId) {
        return products.lock(productId).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private PriceHistory history(Product product, String currency) {
        return store.of(List.of(product.id()), currency).getOrDefault(product.id(), PriceHistory.NONE);
    }

    private LocalDate today() {
        return business.today(ZoneOffset.UTC);
    }
}
