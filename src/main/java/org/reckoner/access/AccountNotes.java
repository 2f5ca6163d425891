package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;

/** Has the audit note what happens to accounts. */
@ApplicationScoped
class AccountNotes {
    @Inject
    CurrentCaller callers;

    @Inject
    Event<AuditEvent> audit;

    /** What somebody did before they were logged in: by their own name, since no caller is known yet. */
    void bySelf(Account account, String action) {
        callers.run(account.caller(), () -> by(account, action, null, null));
    }

    /** What the caller did. */
    void by(Account account, String action, Object before, Object after) {
        audit.fire(
                AuditEvent.of(account.tenant(), action, "account", account.id()).changed(before, after));
    }
}
