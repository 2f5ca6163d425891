package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.BilledTenant;
import org.reckoner.tenant.Tenants;

/** Sends every tenant its statements of the months that are over. A unit's date is the first of its month. */
@ApplicationScoped
public class StatementRun implements BillingProcess {
    @Inject
    StatementMaking making;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.STATEMENT_RUN;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        for (var some = tenants.inUseAfter(0, null); !some.isEmpty(); some = tenants.inUseAfter(last(some), null)) {
            for (var tenant : some) {
                months(tenant, request).forEach(month -> due.accept(new WorkUnit(tenant.id(), month.atDay(1))));
            }
        }
    }

    private static long last(List<BilledTenant> some) {
        return some.get(some.size() - 1).id().value();
    }

    private SortedSet<YearMonth> months(BilledTenant tenant, PlanRequest request) throws Exception {
        return scope.within(tenant.id(), () -> making.due(request.from(), request.until()));
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        return switch (Races.won(() -> making.make(YearMonth.from(unit.reportOn())))) {
            case SENT -> Outcome.done("outcome.statement.sent");
            case SENT_ANEW -> Outcome.done("outcome.statement.sent-anew");
            case AS_SENT -> Outcome.unchanged("outcome.statement.as-sent");
            case NOTHING -> Outcome.unchanged("outcome.statement.nothing");
        };
    }
}
