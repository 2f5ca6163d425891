package org.reckoner.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;

/** Names the work of a process tenant by tenant, a few tenants at a time. Outside any transaction, as the system. */
@ApplicationScoped
public class EveryTenant {
    /** So few that one with years behind it is no burden. */
    private static final int TOGETHER = 50;

    private static final int AHEAD = 100;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    /**
     * Names a unit for each date of each tenant in use. What {@code dates} asks may be read ahead for the next tenants.
     *
     * @param billable how the tenants are billed, or null for all
     * @param dates asked once in each tenant's scope; ascending
     */
    @OpenToAll("called by the timers; the boundary it asks wants the system caller")
    public void plan(Billable billable, Callable<? extends Collection<LocalDate>> dates, Consumer<WorkUnit> due)
            throws Exception {
        var some = tenants.inUseAfter(0, billable);
        while (!some.isEmpty()) {
            for (var first = 0; first < some.size(); first += AHEAD) {
                var next = some.subList(first, Math.min(some.size(), first + AHEAD)).stream()
                        .map(BilledTenant::id)
                        .toList();
                ahead.over(next, () -> {
                    plan(next, dates, due);
                    return null;
                });
            }
            some = tenants.inUseAfter(some.get(some.size() - 1).id().value(), billable);
        }
    }

    /**
     * The same, where the dates of several tenants are found sooner at once than of one after the other.
     *
     * @param dates asked for some tenants at a time, in no tenant's scope; ascending for each tenant, and in the tenants' order
     */
    @OpenToAll("called by the timers; the boundary it asks wants the system caller")
    public void planTogether(
            Billable billable,
            Function<List<BilledTenant>, ? extends Map<TenantId, ? extends Collection<LocalDate>>> dates,
            Consumer<WorkUnit> due) {
        var some = tenants.inUseAfter(0, billable);
        while (!some.isEmpty()) {
            for (var from = 0; from < some.size(); from += TOGETHER) {
                dates.apply(some.subList(from, Math.min(some.size(), from + TOGETHER)))
                        .forEach((tenant, those) -> those.forEach(date -> due.accept(new WorkUnit(tenant, date))));
            }
            some = tenants.inUseAfter(some.get(some.size() - 1).id().value(), billable);
        }
    }

    /** Does something in each of these tenants, one after the other. What it asks may be read ahead. */
    @OpenToAll("called by processes; the boundaries they ask want the system caller")
    public void each(List<TenantId> those, Runnable work) throws Exception {
        ahead.over(those, () -> {
            for (var tenant : those) {
                scope.within(tenant, () -> {
                    work.run();
                    return null;
                });
            }
            return null;
        });
    }

    private void plan(List<TenantId> some, Callable<? extends Collection<LocalDate>> dates, Consumer<WorkUnit> due)
            throws Exception {
        for (var tenant : some) {
            for (var date : scope.within(tenant, dates)) {
                due.accept(new WorkUnit(tenant, date));
            }
        }
    }
}
