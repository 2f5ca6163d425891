package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * Of the tenant the thread is in, what bills are written and sent by: whom to write to and who is billed. Changed by those who look
 * after its billing, too.
 */
@ApplicationScoped
@Transactional
public class BillingDetails {
    @Inject
    TenantStore store;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    /** Both, and the version of the tenant that has them. */
    public record Seen(int version, Contacts contacts, LegalEntity legal) {}

    @Requires(Privilege.EDIT_BILLING)
    public Seen seen() {
        var tenant = tenant();
        var details = tenant.details();
        return new Seen(tenant.version(), details.contacts(), details.legal());
    }

    /** @throws RuleViolation {@link PlatformProblem#STALE} */
    @Requires(Privilege.EDIT_BILLING)
    public void change(int seenVersion, Contacts contacts) {
        change("tenant.contacts-changed", seenVersion, before -> before.with(contacts));
    }

    /**
     * Invoices to come are for the same under another name or address; those issued keep theirs.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_BILLING)
    public void change(int seenVersion, LegalEntity legal) {
        change("tenant.legal-changed", seenVersion, before -> before.with(legal));
    }

    private void change(String action, int seenVersion, UnaryOperator<TenantDetails> how) {
        var tenant = tenant();
        if (tenant.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var before = tenant.details();
        var after = how.apply(before);
        if (before.equals(after)) {
            return;
        }
        tenant.describe(after);
        store.flush();
        audit.fire(
                AuditEvent.of(scope.required(), action, "tenant", tenant.id()).changed(before, after));
    }

    private Tenant tenant() {
        return store.find(scope.required().value()).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
