package org.reckoner.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.catalog.Products;
import org.reckoner.contract.Contracts;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/**
 * The taxes on invoices of the tenant the thread is in. Each is on invoices dated from its first to its last date; what is issued
 * keeps what it was issued with, so a rate ends and a new one begins instead of changing.
 */
@ApplicationScoped
@Transactional
public class TaxRates {
    @Inject
    TaxRateStore store;

    @Inject
    Products products;

    @Inject
    Contracts contracts;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Ids ids;

    @Inject
    Event<AuditEvent> audit;

    /** All of them, those that are over included, by name and first date. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public List<TenantTax> all() {
        return store.all();
    }

    /** Today in the tenant's zone, by the business clock. */
    @Requires(Privilege.EDIT_CONTRACTS)
    public LocalDate today() {
        return clock.today(tenants.billing().zone());
    }

    /** Those on invoices of a date, as the core has them. */
    @Requires(Privilege.MANAGE_INVOICES)
    public List<TaxRate> on(LocalDate date) {
        return store.all().stream()
                .filter(tax -> tax.isOn(date))
                .map(TenantTax::rate)
                .toList();
    }

    /**
     * Keeps a tax.
     *
     * @return its id
     * @throws RuleViolation {@link TaxProblem#OVERLAPS}, {@link TaxProblem#NO_SUCH_PRODUCT}, {@link TaxProblem#TOO_MANY}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public long add(TenantTax tax) {
        store.hold();
        checkProducts(tax.products());
        var there = store.all();
        if (there.size() >= TaxRateStore.ROWS_MAX) {
            throw new RuleViolation(TaxProblem.TOO_MANY, TaxRateStore.ROWS_MAX);
        }
        there.stream().filter(tax::meets).findFirst().ifPresent(other -> {
            throw RuleViolation.of("taxFromOn", TaxProblem.OVERLAPS, other.fromOn());
        });
        var id = ids.next();
        store.insert(id, tax);
        note("tax.added", tax, null, tax);
        return id;
    }

    /**
     * Says on which date a tax is for the last time; null for no end.
     *
     * @throws RuleViolation {@link TaxProblem#ENDS_BEFORE_IT_BEGINS}, {@link TaxProblem#OVERLAPS} where it would go on into the next,
     *     {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void end(long id, int seenVersion, LocalDate untilOnOrNull) {
        store.hold();
        var tax = seen(id, seenVersion);
        var ended = tax.endingOn(untilOnOrNull);
        store.all().stream()
                .filter(other -> other.id() != id && ended.meets(other))
                .findFirst()
                .ifPresent(other -> {
                    throw RuleViolation.of("taxUntilOn", TaxProblem.OVERLAPS, other.fromOn());
                });
        changed(store.end(tax, untilOnOrNull));
        note("tax.ended", tax, tax.untilOn(), untilOnOrNull);
    }

    /**
     * Takes a tax back that is not in force yet.
     *
     * @throws RuleViolation {@link TaxProblem#IN_FORCE}, {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public void remove(long id, int seenVersion) {
        store.hold();
        var tax = seen(id, seenVersion);
        if (!tax.fromOn().isAfter(today())) {
            throw new RuleViolation(TaxProblem.IN_FORCE);
        }
        changed(store.delete(tax));
        note("tax.removed", tax, tax, null);
    }

    private TenantTax seen(long id, int seenVersion) {
        var tax = store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        changed(tax.version() == seenVersion);
        return tax;
    }

    private static void changed(boolean isAsSeen) {
        if (!isAsSeen) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
    }

    /** A code with a slip in it would be a tax that is never charged. */
    private void checkProducts(Set<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        var known = new TreeSet<String>();
        for (var contract : contracts.signed()) {
            contract.orders().forEach(order -> known.add(order.code()));
            contract.agreed().forEach(terms -> {
                terms.details().products().forEach(product -> known.add(product.code()));
                terms.details().fees().forEach(fee -> known.add(fee.code()));
            });
        }
        codes.stream()
                .filter(code -> !known.contains(code) && products.named(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw RuleViolation.of("taxProducts", TaxProblem.NO_SUCH_PRODUCT, code);
                });
    }

    private void note(String action, TenantTax tax, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "tax", tax.name()).changed(before, after));
    }
}
