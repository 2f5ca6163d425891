package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;

/** Holds every tenant's books against its invoices, once a day (quality.md 2). */
@ApplicationScoped
public class ReconciliationProcess implements BillingProcess {
    private static final int NAMED_MAX = 3;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("called by the timers as the system")
    public ProcessKey key() {
        return ProcessKey.RECONCILIATION;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) {
        var today = clock.today(ZoneOffset.UTC);
        for (var some = tenants.inUseAfter(0, null); !some.isEmpty(); some = tenants.inUseAfter(last(some), null)) {
            some.forEach(tenant -> due.accept(new WorkUnit(tenant.id(), today)));
        }
    }

    private static long last(List<BilledTenant> some) {
        return some.get(some.size() - 1).id().value();
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var found = reconciliation.disagreements();
        if (!found.isEmpty()) {
            throw new RuleViolation(
                    InvoiceProblem.BOOKS_DISAGREE,
                    found.size(),
                    String.join("; ", found.subList(0, Math.min(NAMED_MAX, found.size()))));
        }
        return Outcome.unchanged("outcome.reconciliation.agrees");
    }
}
