package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.reckoner.event.BillingProcess;
import org.reckoner.event.EveryTenant;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.ProcessKey;
import org.reckoner.event.WorkUnit;
import org.reckoner.invoice.InvoicesMade;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.TenantId;

/**
 * Rates what is over and issues the invoices (product.md 2, Global Events). A unit is a tenant's date with something due on it. Done
 * again it finds the invoice issued: the database lets a contract have one of a kind on a date.
 */
@ApplicationScoped
public class InvoiceRunProcess implements BillingProcess {
    @Inject
    TenantDates dates;

    @Inject
    InvoiceRun run;

    @Inject
    EveryTenant tenants;

    @Inject
    InvoiceSteps steps;

    @Inject
    Event<InvoicesMade> made;

    private final Queue<TenantId> tenantsMade = new ConcurrentLinkedQueue<>();

    @Override
    @OpenToAll("tells nothing")
    public ProcessKey key() {
        return ProcessKey.INVOICE_RUN;
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void plan(PlanRequest request, Consumer<WorkUnit> due) throws Exception {
        tenants.plan(null, () -> units(request), due);
    }

    /** Ascending. With dates named, those that are done are among them: the run says so. */
    private List<LocalDate> units(PlanRequest request) {
        return dates.contracts().stream()
                .flatMap(contract -> contract.all().stream())
                .filter(due -> request.namesDates() ? isNamed(due, request) : due.standing() == Standing.DUE)
                .map(DueInvoice::datedOn)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isNamed(DueInvoice due, PlanRequest request) {
        return !due.datedOn().isBefore(request.from())
                && (request.until() == null || !due.datedOn().isAfter(request.until()));
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public Outcome perform(WorkUnit unit) {
        try {
            return run.upTo(unit.reportOn());
        } finally {
            tenantsMade.add(unit.tenant()); // also where some of it failed
        }
    }

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void record(List<?> notes) {
        steps.issue(notes.stream().map(InvoiceTogether.class::cast).toList());
    }

    /** Whoever divides what was invoiced is told when it is stored; what a node that dies leaves the daily process does. */
    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public void afterSome(Set<LocalDate> ofDates) throws Exception {
        var some = new ArrayList<TenantId>();
        for (var tenant = tenantsMade.poll(); tenant != null; tenant = tenantsMade.poll()) {
            some.add(tenant);
        }
        var all = some.iterator();
        tenants.each(some, () -> made.fire(new InvoicesMade(all.next())));
    }
}
