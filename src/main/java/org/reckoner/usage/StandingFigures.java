package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.BilledTenant;

/** What is counted of a date, of several tenants at once: for processes that would ask thousands one by one. */
@ApplicationScoped
@Transactional
public class StandingFigures {
    @Inject
    StandingStore store;

    /**
     * The figures of those tenants for which they are up to date, by tenant in the tenants' order. They stay as they are until
     * the caller's transaction ends; of the others nothing is counted.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Map<TenantId, DailyFigure> hold(LocalDate date, List<BilledTenant> tenants) {
        var standing = new LinkedHashMap<TenantId, DailyFigure>();
        if (!tenants.isEmpty()) {
            var figures =
                    store.hold(date, tenants.stream().map(BilledTenant::id).toList());
            for (var tenant : tenants) {
                var figure = figures.get(tenant.id().value());
                if (figure != null && figure.zone().equals(tenant.zone())) {
                    standing.put(tenant.id(), figure);
                }
            }
        }
        return standing;
    }

    /**
     * Visits the ids of those who logged in on a date, ascending, tenant after tenant in the order of their ids (rating.md 4.4).
     * They come as they are read, so the visitor must not use the database.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void eachUserId(LocalDate date, Collection<TenantId> tenants, BiConsumer<TenantId, String> visitor) {
        if (!tenants.isEmpty()) {
            store.eachUser(date, tenants, visitor);
        }
    }
}
