package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.reckoner.event.Frequency;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Emails;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/** Which reports of the tenant the thread is in are made by themselves, when, and whom they are sent to. */
@ApplicationScoped
@Transactional
public class ReportSchedules {
    static final int SCHEDULES_MAX = 20;

    static final int RECIPIENTS_MAX = 10;

    @Inject
    ReportScheduleStore store;

    @Inject
    ReportGate gate;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock business;

    @Inject
    Ids ids;

    @Inject
    Event<AuditEvent> audit;

    /** Those of a page, the oldest first. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public List<ReportSchedule> all(ReportFamily family) {
        gate.check(family);
        return store.all(family);
    }

    /**
     * Adds one; its first report is made when it is next due.
     *
     * @throws RuleViolation beside {@code recipients} or {@code frequency}; {@link ReportProblem#TOO_MANY_SCHEDULES}
     */
    @Requires({Privilege.EDIT_BILLING, Privilege.VIEW_SUBSCRIPTION})
    public void add(ScheduleOrder order) {
        gate.check(order.kind().family());
        if (order.kind().isOfMoney()) {
            gate.checkMoney();
        }
        if (order.schedule().frequency() == Frequency.HOURLY) {
            throw RuleViolation.of("frequency", PlatformProblem.INVALID, "key:process.frequency", "key:rule.required");
        }
        add(order, null);
    }

    void add(ScheduleOrder order, LocalDate doneUntil) {
        var recipients = checked(order.recipients());
        if (store.all(order.kind().family()).size() >= SCHEDULES_MAX) {
            throw new RuleViolation(ReportProblem.TOO_MANY_SCHEDULES, SCHEDULES_MAX);
        }
        var maker = callers.required();
        var made = new ReportSchedule(
                ids.next(),
                order.kind(),
                order.format(),
                order.unitId(),
                order.schedule(),
                recipients,
                maker.locale(),
                maker.name(),
                order.schedule().nextAfter(business.now()),
                doneUntil,
                null);
        store.add(made);
        audit.fire(AuditEvent.of(scope.required(), "report.scheduled", "report-schedule", made.id())
                .changed(null, made));
    }

    private static List<String> checked(List<String> typed) {
        var wanted = new LinkedHashSet<String>();
        for (var email : typed) {
            if (!email.isBlank()) {
                var small = email.strip().toLowerCase(Locale.ROOT);
                Emails.check("recipients", small);
                wanted.add(small);
            }
        }
        if (wanted.isEmpty()) {
            throw RuleViolation.of("recipients", ReportProblem.NO_RECIPIENTS);
        }
        if (wanted.size() > RECIPIENTS_MAX) {
            throw RuleViolation.of("recipients", ReportProblem.TOO_MANY_RECIPIENTS, RECIPIENTS_MAX);
        }
        return List.copyOf(wanted);
    }

    /**
     * Ends one, one's own or by the managing privilege of its page; what it has ordered is made still.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}; {@link PlatformProblem#FORBIDDEN} of another one's
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public void end(ReportFamily family, long id) {
        gate.check(family);
        var found = store.all(family).stream().filter(one -> one.id() == id).findFirst();
        gate.checkEnd(
                family,
                found.map(ReportSchedule::madeBy).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND)));
        if (!store.delete(family, id)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        audit.fire(AuditEvent.of(scope.required(), "report.unscheduled", "report-schedule", id));
    }

    /** Whether the caller may end it. */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public boolean mayEnd(ReportSchedule schedule) {
        return gate.letsEnd(schedule.kind().family(), schedule.madeBy());
    }
}
