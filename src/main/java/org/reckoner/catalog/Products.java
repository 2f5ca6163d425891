package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.directory.AddOn;
import org.reckoner.directory.AddOns;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Database;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Metric;
import org.reckoner.settings.BusinessClock;

/**
 * The products there are, one list for the installation. What rating reads of a product is fixed when it is added, so that nothing
 * done here touches an earlier period: another meaning is another product.
 */
@ApplicationScoped
@Transactional
public class Products {
    @Inject
    ProductStore store;

    @Inject
    PriceStore prices;

    @Inject
    AddOns addOns;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    BusinessClock business;

    @Inject
    Event<AuditEvent> audit;

    /** Products that fit a search, by code, with today's price in a currency and its next change. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public Page<ProductRow> page(ProductSearch search, String currency, int first, int size) {
        var page = store.page(search, first, size);
        var today = business.today(ZoneOffset.UTC);
        var book = prices.of(page.rows().stream().map(Product::id).toList(), currency);
        var rows = page.rows().stream()
                .map(product -> new ProductRow(
                        product, PriceNow.of(currency, book.getOrDefault(product.id(), PriceHistory.NONE), today)))
                .toList();
        return new Page<>(rows, page.total());
    }

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} */
    @Requires(Privilege.EDIT_CATALOGUE)
    public Product product(long id) {
        return get(id);
    }

    /** The product of that code, also if it is retired: whoever has it in a contract keeps it. */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<Product> named(String code) {
        return code == null ? Optional.empty() : store.find(code);
    }

    /** What new contracts may have, by code; not the retired ones. */
    @Requires(Privilege.EDIT_BILLING)
    public List<Product> offered() {
        return store.all().stream().filter(product -> !product.isRetired()).toList();
    }

    /**
     * What of a tenant's usage a product counts; empty for what is ordered, for numbers and for calls.
     *
     * @param licences of the contract: by level the code of its licence product, whose units carry the allowances (rating.md 5.8)
     */
    @Requires(Privilege.EDIT_BILLING)
    public Optional<Metric> metric(Product product, Map<LicenceLevel, String> licences) {
        var subject = product.details().subject();
        return Optional.ofNullable(
                switch (product.kind().subject()) {
                    case LEVEL -> new Metric.Licence(subject.level());
                    case ADD_ON ->
                        new Metric.AddOn(subject.key(), addOn(subject.key()).levels());
                    case RESOURCE -> resource(subject, licences);
                    case NUMBERS, NUMBERS_IF_ANY, CALLS, NOTHING -> null;
                });
    }

    private static Metric resource(ProductSubject subject, Map<LicenceLevel, String> licences) {
        var allowances = new TreeMap<String, BigDecimal>();
        subject.allowances().forEach((level, quantity) -> {
            if (licences.containsKey(level)) {
                allowances.put(licences.get(level), quantity);
            }
        });
        return new Metric.Resource(subject.key(), allowances);
    }

    /** @throws RuleViolation {@link CatalogProblem#CODE_TAKEN}, {@link CatalogProblem#ADD_ON_UNKNOWN} */
    @Requires(Privilege.EDIT_CATALOGUE)
    public long add(ProductDetails details) {
        if (details.kind().subject() == SubjectKind.ADD_ON) {
            addOn(details.subject().key());
        }
        if (store.find(details.code()).isPresent()) {
            throw taken(details);
        }
        if (store.count() >= ProductStore.ALL_MAX) {
            throw new RuleViolation(CatalogProblem.TOO_MANY_ROWS, ProductStore.ALL_MAX);
        }
        var product = new Product(ids.next(), 1, details, false);
        try {
            store.insert(product, clock.instant());
        } catch (DatabaseFailure e) {
            throw Database.isConstraintViolation(e) ? taken(details) : e;
        }
        note(product, "product.added", null, details);
        return product.id();
    }

    private static RuleViolation taken(ProductDetails details) {
        return RuleViolation.of("code", CatalogProblem.CODE_TAKEN, details.code());
    }

    /**
     * Gives a product another name or unit.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}, {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void rename(long id, int seenVersion, String name, String unit) {
        var product = get(id);
        var details = product.details().called(name, unit);
        save(new Product(id, seenVersion, details, product.isRetired()));
        note(product, "product.renamed", product.details(), details);
    }

    /** Offers a product no more, or again. Contracts that have it keep it. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void retire(long id, int seenVersion, boolean retired) {
        var product = get(id);
        save(new Product(id, seenVersion, product.details(), retired));
        note(product, retired ? "product.retired" : "product.offered", null, null);
    }

    private void save(Product product) {
        if (!store.update(product)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
    }

    private Product get(long id) {
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    private AddOn addOn(String key) {
        return addOns.all().stream()
                .filter(addOn -> addOn.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("key", CatalogProblem.ADD_ON_UNKNOWN, String.valueOf(key)));
    }

    private void note(Product product, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(null, action, "product", product.id()).changed(before, after));
    }
}
