package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.AuditEvents;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Partners;

/** Writes the audit and shows it: to the platform owner all of it, to others what belongs to the tenant they are in, without money where a partner pays. */
@ApplicationScoped
@Transactional
public class AuditLog {
    /** Entries about these say prices and amounts. */
    private static final Set<String> OF_MONEY = Set.of("invoice", "contract", "statement", "tax");

    @Inject
    AuditStore store;

    @Inject
    Partners partners;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    /** Part of the transaction that fired the event: the change and its entry stand or fall together. */
    @OpenToAll("whoever may make the change leaves the entry")
    public void record(@Observes AuditEvent event) {
        store.add(List.of(event), callers.get().orElse(Caller.system("nobody")), clock.instant());
    }

    /** The same of several changes. */
    @OpenToAll("whoever may make the changes leaves the entries")
    public void record(@Observes AuditEvents events) {
        store.add(events.events(), callers.get().orElse(Caller.system("nobody")), clock.instant());
    }

    /** Entries, newest first; of very many the first ten thousand are counted. */
    @Requires(Privilege.VIEW_AUDIT)
    public Page<AuditRow> page(AuditSearch search, int first, int size) {
        var tenant = callers.required().seesAllTenants() ? scope.current().orElse(null) : scope.required();
        var page = store.page(tenant, search, first, size);
        return seesMoney()
                ? page
                : new Page<>(
                        page.rows().stream()
                                .map(row -> OF_MONEY.contains(row.subject()) ? row.withoutChanges() : row)
                                .toList(),
                        page.total());
    }

    /** rating.md 5.10: the people of a partner's tenant read who did what, and neither prices nor amounts. */
    private boolean seesMoney() {
        var role = callers.required().role();
        return role.isLandlord() || role == Role.SYSTEM || partners.current().isEmpty();
    }

    /** Entries of one action, or all where it is null; newest first. */
    @Requires(Privilege.VIEW_AUDIT)
    public Page<AuditRow> page(String action, int first, int size) {
        return page(AuditSearch.ofAction(action), first, size);
    }
}
