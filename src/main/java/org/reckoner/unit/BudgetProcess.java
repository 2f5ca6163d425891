package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.settings.BusinessClock;

/** Looks once a day at what units with a budget cost so far, and has their people warned. */
@ApplicationScoped
public class BudgetProcess implements BillingProcess {
    @Inject
    UnitBudgets budgets;

    @Inject
    RunningCosts costs;

    @Inject
    EveryTenant tenants;

    @Inject
    BusinessClock clock;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.BILLING_UNIT_BUDGETS;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        var today = List.of(clock.today(ZoneOffset.UTC));
        tenants.plan(null, () -> budgets.all().isEmpty() ? List.of() : today, due);
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        var all = budgets.all();
        var seen = all.isEmpty() ? null : costs.yesterdays();
        if (seen == null) {
            return Outcome.unchanged("outcome.budgets.nothing");
        }
        var warned = 0;
        for (var budget : all.values()) {
            var isSameMoney =
                    budget.terms().amount().currency().equals(seen.zero().currency());
            if (isSameMoney && Races.won(() -> budgets.check(budget, seen.fromOn(), seen.of(budget.unitId())))) {
                warned++;
            }
        }
        return warned == 0
                ? Outcome.unchanged("outcome.budgets.checked", all.size())
                : Outcome.done("outcome.budgets.warned", all.size(), warned);
    }
}
