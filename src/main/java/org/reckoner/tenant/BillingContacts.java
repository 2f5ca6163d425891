package org.reckoner.tenant;

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

/** Whom to write to about bills of the tenant the thread is in: changed by those who look after its billing, too. */
@ApplicationScoped
@Transactional
public class BillingContacts {
    @Inject
    TenantStore store;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    /** The contacts and the version of the tenant that has them. */
    public record Seen(int version, Contacts contacts) {}

    @Requires(Privilege.EDIT_BILLING)
    public Seen seen() {
        var tenant = tenant();
        return new Seen(tenant.version(), tenant.details().contacts());
    }

    /** @throws RuleViolation {@link PlatformProblem#STALE} */
    @Requires(Privilege.EDIT_BILLING)
    public void change(int seenVersion, Contacts contacts) {
        var tenant = tenant();
        if (tenant.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var before = tenant.details();
        if (before.contacts().equals(contacts)) {
            return;
        }
        tenant.describe(before.with(contacts));
        store.flush();
        audit.fire(AuditEvent.of(scope.required(), "tenant.contacts-changed", "tenant", tenant.id())
                .changed(before.contacts(), contacts));
    }

    private Tenant tenant() {
        return store.find(scope.required().value()).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
