package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/** Names the work of a process tenant by tenant, a few tenants at a time. Outside any transaction, as the system. */
@ApplicationScoped
public class EveryTenant {
    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    /**
     * Names a unit for each date of each tenant in use.
     *
     * @param billable how the tenants are billed, or null for all
     * @param dates asked once in each tenant's scope; ascending
     */
    @OpenToAll("called by the timers; the boundary it asks wants the system caller")
    public void plan(Billable billable, Callable<? extends Collection<LocalDate>> dates, Consumer<WorkUnit> due)
            throws Exception {
        var some = tenants.inUseAfter(0, billable);
        while (!some.isEmpty()) {
            for (var tenant : some) {
                for (var date : scope.within(tenant.id(), dates)) {
                    due.accept(new WorkUnit(tenant.id(), date));
                }
            }
            some = tenants.inUseAfter(some.get(some.size() - 1).id().value(), billable);
        }
    }
}
