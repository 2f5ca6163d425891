package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;

/** Holds every tenant's books against its invoices, once a day (quality.md 2). */
@ApplicationScoped
public class ReconciliationProcess implements BillingProcess {
    private static final int NAMED_MAX = 3;

    @Inject
    Reconciliation reconciliation;

    @Inject
    @Any
    Instance<CostCheck> checks;

    @Inject
    EveryTenant tenants;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("called by the timers as the system")
    public ProcessKey key() {
        return ProcessKey.RECONCILIATION;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        var today = List.of(clock.today(ZoneOffset.UTC));
        tenants.plan(null, () -> today, due);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var found = new ArrayList<>(reconciliation.disagreements());
        checks.forEach(check -> found.addAll(check.disagreements()));
        if (!found.isEmpty()) {
            throw new RuleViolation(
                    InvoiceProblem.BOOKS_DISAGREE,
                    found.size(),
                    String.join("; ", found.subList(0, Math.min(NAMED_MAX, found.size()))));
        }
        return Outcome.unchanged("outcome.reconciliation.agrees");
    }
}
