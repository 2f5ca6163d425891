package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Sends every tenant its statements of the months that are over. A unit's date is the first of its month. */
@ApplicationScoped
public class StatementRun implements BillingProcess {
    @Inject
    StatementMaking making;

    @Inject
    EveryTenant tenants;

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.STATEMENT_RUN;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        tenants.plan(null, () -> months(request), due);
    }

    private List<LocalDate> months(PlanRequest request) {
        return making.due(request.from(), request.until()).stream()
                .map(month -> month.atDay(1))
                .toList();
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
