package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** For how long the tenant the thread is in keeps reports; older ones are deleted by the process. */
@ApplicationScoped
@Transactional
public class ReportSettings {
    static final int DAYS_MIN = 1;
    static final int DAYS_MAX = 3650;

    @Inject
    ReportSettingStore store;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    @Requires(Privilege.EDIT_BILLING)
    public ReportKeeping keeping() {
        return store.find();
    }

    /**
     * Changes it, over the version that was seen.
     *
     * @throws RuleViolation {@link ReportProblem#KEEP_DAYS} beside {@code keepDays}, {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_BILLING)
    public void keep(int days, int seenVersion) {
        if (days < DAYS_MIN || days > DAYS_MAX) {
            throw RuleViolation.of("keepDays", ReportProblem.KEEP_DAYS, DAYS_MIN, DAYS_MAX);
        }
        var before = store.find();
        if (before.version() != seenVersion || !store.keep(days, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        audit.fire(AuditEvent.of(
                        scope.required(),
                        "report.keeping",
                        "tenant",
                        scope.required().value())
                .changed(before.keepDays(), days));
    }
}
