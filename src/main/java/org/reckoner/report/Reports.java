package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/**
 * The reports of the tenant the thread is in (product.md 2, Activity reports): asked for here, made in the background by whichever node
 * has time. What stands on a page the caller may not open does not exist for them; neither does, for people of a partner's tenant, what
 * has money in it (rating.md 5.10).
 */
@ApplicationScoped
@Transactional
public class Reports {
    /** The most days a report is about. */
    public static final int DAYS_MAX = 400;

    /** So many may wait at once, so that nobody keeps the nodes from others. */
    static final int WAITING_MAX = 20;

    @Inject
    ReportStore store;

    @Inject
    ReportChunkStore chunks;

    @Inject
    ReportGate gate;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    Event<AuditEvent> audit;

    /** The last local date that is over: what reports go up to. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public LocalDate lastDay() {
        return business.today(tenants.billing().zone()).minusDays(1);
    }

    /**
     * Has usage of some dates reported.
     *
     * @param from the first local date
     * @param last the last one, which is over
     * @return the report's id
     * @throws RuleViolation of {@link ReportProblem}, beside {@code from} or {@code to}
     */
    @Requires({Privilege.EDIT_BILLING, Privilege.VIEW_SUBSCRIPTION})
    public long askForUsage(ReportKind kind, LocalDate from, LocalDate last) {
        gate.check(kind.family());
        if (kind.isOfMoney()) {
            gate.checkMoney();
        }
        ReportDates.check(from, last, lastDay());
        return add(ReportOrder.usage(kind, ReportDates.of(from, last)));
    }

    long add(ReportOrder order) {
        if (store.open() >= WAITING_MAX) {
            throw new RuleViolation(ReportProblem.TOO_MANY_WAITING, WAITING_MAX);
        }
        var asker = callers.required();
        var id = ids.next();
        store.add(new ReportStore.Ordered(
                id,
                order,
                asker.locale(),
                gate.seesMoney(),
                asker.name(),
                asker.accountId(),
                clock.instant(),
                null,
                null,
                List.of()));
        audit.fire(AuditEvent.of(scope.required(), "report.asked", "report", id)
                .changed(null, order.kind() + " " + order.dates()));
        return id;
    }

    /** The kinds of a page that the caller may have. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public List<ReportKind> kinds(ReportFamily family) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.family() == family && (!kind.isOfMoney() || gate.seesMoney()))
                .toList();
    }

    /** The newest first. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public Page<ReportRow> page(ReportFamily family, int first, int size) {
        gate.check(family);
        return store.page(family, gate.seesMoney(), first, size);
    }

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public ReportRow get(long id) {
        return store.find(id)
                .filter(row -> gate.lets(row.kind().family()))
                .filter(row -> !row.withMoney() || gate.seesMoney())
                .orElseThrow(Reports::notFound);
    }

    /**
     * The file of one that is made.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also of one that is not made yet
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public ReportFile file(long id) {
        return store.file(get(id)).orElseThrow(Reports::notFound);
    }

    /**
     * Has a report not made any more: one's own, or anybody's by the managing privilege of its page.
     *
     * @throws RuleViolation {@link ReportProblem#NOT_OPEN}; {@link PlatformProblem#FORBIDDEN} of another one's
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public void cancel(long id) {
        var row = get(id);
        gate.checkEnd(row.kind().family(), row.askedBy());
        if (!store.cancel(id, clock.instant())) {
            throw new RuleViolation(ReportProblem.NOT_OPEN);
        }
        audit.fire(AuditEvent.of(scope.required(), "report.cancelled", "report", id));
    }

    /**
     * Deletes a report and its file; whose as for {@link #cancel}.
     *
     * @throws RuleViolation {@link ReportProblem#STILL_OPEN}; {@link PlatformProblem#FORBIDDEN} of another one's
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public void delete(long id) {
        var row = get(id);
        gate.checkEnd(row.kind().family(), row.askedBy());
        if (row.state().isOpen()) {
            throw new RuleViolation(ReportProblem.STILL_OPEN);
        }
        chunks.deleteAll(id);
        store.delete(id);
        audit.fire(AuditEvent.of(scope.required(), "report.deleted", "report", id));
    }

    /** Whether the caller may cancel or delete a report. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public boolean mayEnd(ReportRow row) {
        return gate.letsEnd(row.kind().family(), row.askedBy());
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
