package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.invoice.InvoicesMade;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/**
 * Divides what was invoiced between units: right after the invoice run and after a person has issued something, and once a day whatever
 * was left, by a node that was killed for instance.
 */
@ApplicationScoped
public class UnitCostProcess implements BillingProcess {
    private static final System.Logger LOG = System.getLogger(UnitCostProcess.class.getName());

    @Inject
    UnitAllocation allocation;

    @Inject
    EveryTenant tenants;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.BILLING_UNIT_COSTS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        var today = List.of(clock.today(ZoneOffset.UTC));
        tenants.plan(null, () -> allocation.isDue() ? today : List.of(), due);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var count = allocation.allocate();
        return count == 0
                ? Outcome.unchanged("outcome.unit-costs.nothing")
                : Outcome.done("outcome.unit-costs.divided", count);
    }

    /**
     * What is divided between no units has time until the daily process. Invoices stay issued whatever comes of their division:
     * what fails is left for that process, which says so.
     */
    @OpenToAll("the boundaries it calls ask the system caller")
    void divide(@Observes InvoicesMade made) {
        try {
            if (allocation.isDivided()) {
                allocation.allocate();
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "event unit-costs.left tenant=" + made.tenant().value(),
                    e);
        }
    }

    /** The same where nobody waits for it. */
    @OpenToAll("fired by whoever was let through; it acts as the process")
    void divideSoon(@ObservesAsync InvoicesMade made) throws Exception {
        callers.as(
                Caller.system(ProcessKey.BILLING_UNIT_COSTS.name()),
                () -> scope.within(made.tenant(), () -> {
                    divide(made);
                    return null;
                }));
    }
}
