package org.reckoner.alert;

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
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Licences;

/** Opens the breaches of licences that ran out (product.md 2). Visits the tenants concerned alone, however many there are. */
@ApplicationScoped
public class AlertsProcess implements BillingProcess {
    @Inject
    Licences licences;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("called by the timers as the system")
    public ProcessKey key() {
        return ProcessKey.ALERTS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) {
        var today = clock.today(ZoneOffset.UTC);
        for (var some = licences.ranOutAfter(0); !some.isEmpty(); some = licences.ranOutAfter(last(some))) {
            some.forEach(tenant -> due.accept(new WorkUnit(tenant, today)));
        }
    }

    private static long last(List<TenantId> tenants) {
        return tenants.get(tenants.size() - 1).value();
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var inBreach = Races.won(() -> licences.check(unit.tenant()));
        return inBreach ? Outcome.done("outcome.alerts.breach") : Outcome.unchanged("outcome.alerts.none");
    }
}
