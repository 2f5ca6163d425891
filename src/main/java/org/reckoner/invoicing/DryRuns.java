package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.reckoner.contract.PreviewLine;
import org.reckoner.money.Money;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.tenant.TenantSearch;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

/** What the invoice run would do now, for those who answer for it. Rates as the run does and stores nothing. */
@ApplicationScoped
public class DryRuns {
    /** So many tenants are tried at once. */
    public static final int TENANTS_MAX = 10;

    /** So many invoices of one contract: one that was signed for the past may have years of them. */
    private static final int INVOICES_MAX = 14;

    @Inject
    TenantDates dates;

    @Inject
    InvoiceRating rating;

    @Inject
    LatePeriods late;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    /** Refuses whoever may not, before a page is shown. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void checkMayTry() {}

    /** Of the tenant the thread is in. */
    @Requires(Privilege.MANAGE_INVOICES)
    public DryRun ofTenant() {
        var tenant = tenants.current();
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        var leftOut = add(tenant.id(), tenant.name(), found);
        return new DryRun(found.invoices(), 1, 1, leftOut, found.unbilled());
    }

    /**
     * Of the next {@link #TENANTS_MAX} of the tenants the caller may see, by name. In no tenant's scope.
     *
     * @param first how many are passed over
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public DryRun ofTenants(int first) {
        var page = tenants.page(TenantSearch.ALL, new Window(first, TENANTS_MAX, null, false));
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        var leftOut = 0;
        for (var tenant : page.rows()) {
            leftOut += scope.inside(tenants.mine(tenant.id()), () -> add(tenant.id(), tenant.name(), found));
        }
        return new DryRun(found.invoices(), page.rows().size(), page.total(), leftOut, found.unbilled());
    }

    /** What is gathered, tenant by tenant. */
    private record Found(List<DryInvoice> invoices, List<UnbilledPeriod> unbilled) {}

    /** @return how many are left out */
    private int add(long tenantId, String name, Found found) {
        var leftOut = 0;
        var invoices = found.invoices();
        for (var contract : dates.contracts()) {
            var open = contract.all().stream().filter(due -> !due.isDone()).toList();
            var before = new EnumMap<DraftKind, Money>(DraftKind.class);
            open.stream().limit(INVOICES_MAX).forEach(due -> {
                before.computeIfAbsent(due.kind(), kind -> issued(contract, due));
                invoices.add(tried(new Tried(tenantId, name, contract), due, before.get(due.kind())));
                var total = invoices.get(invoices.size() - 1).total();
                before.put(due.kind(), total == null ? before.get(due.kind()) : total);
            });
            leftOut += Math.max(0, open.size() - INVOICES_MAX);
            late.tooLate(contract).stream()
                    .map(LatePeriod::adjustment)
                    .map(each -> new UnbilledPeriod(
                            tenantId, name, contract.number(), each.period().label(), each.difference()))
                    .forEach(found.unbilled()::add);
        }
        return leftOut;
    }

    private static Money issued(DatedContract contract, DueInvoice due) {
        var invoice = contract.before(due);
        return invoice == null ? null : invoice.total();
    }

    /** Whose invoices are tried. */
    private record Tried(long tenantId, String tenantName, DatedContract contract) {}

    private DryInvoice tried(Tried of, DueInvoice due, Money before) {
        try {
            var rated = rating.rate(of.contract(), due);
            var total = rated.draft()
                    .map(draft -> draft.total())
                    .orElse(Money.zero(of.contract().dates().terms().currency()));
            var lines = rated.draft().map(draft -> draft.lines()).orElse(List.of()).stream()
                    .map(PreviewLine::of)
                    .toList();
            return invoice(of, due, total, before, lines, Warnings.of(rated, before));
        } catch (RuleViolation why) {
            return invoice(of, due, null, before, List.of(), List.of(Warnings.of(why)));
        }
    }

    private static DryInvoice invoice(
            Tried of, DueInvoice due, Money total, Money before, List<PreviewLine> lines, List<Warning> warnings) {
        return new DryInvoice(
                of.tenantId(),
                of.tenantName(),
                of.contract().number(),
                due.kind(),
                due.datedOn(),
                due.standing() == Standing.IN_REVIEW ? due.reviewUntil() : null,
                total,
                before,
                lines,
                warnings);
    }
}
