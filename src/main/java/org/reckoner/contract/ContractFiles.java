package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/** Puts a contract together from its stores, and holds it for whoever changes it. */
@ApplicationScoped
class ContractFiles {
    @Inject
    ContractStore store;

    @Inject
    TermsStore terms;

    @Inject
    OrderStore orders;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's */
    Contract get(long id) {
        return whole(store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND)));
    }

    /** The tenant's signed contracts, in the order of their dates. */
    List<Contract> signed() {
        return store.signed().stream().map(this::whole).toList();
    }

    Contract whole(ContractStore.Head head) {
        var all = terms.of(head.id());
        List<AgreedTerms> agreed = all.stream().filter(each -> !each.isOpen()).toList();
        return new Contract(
                head.id(),
                head.version(),
                head.details(),
                head.signature(),
                agreed,
                all.stream().filter(AgreedTerms::isOpen).findFirst().orElse(null),
                orders.orders(head.id()),
                orders.purchaseOrders(head.id()));
    }

    /**
     * The contract as it was seen, held against others' changes until the transaction ends.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else changed it since
     */
    Contract held(long id, int seenVersion) {
        store.touch(id, seenVersion);
        return get(id);
    }

    /** Today in the contract's zone, by the business clock. */
    LocalDate today(Contract contract) {
        return clock.today(contract.details().zone());
    }

    void note(long id, String action, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "contract", id).changed(before, after));
    }
}
