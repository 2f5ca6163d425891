package org.reckoner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Ids;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.GeneralSettings;

/**
 * What people who look after mails may see and do: the platform owner with all of them, landlords with those of their tenants. In
 * a tenant it is that tenant's alone. Nothing here gives a secret link away.
 */
@ApplicationScoped
@Transactional
public class Outbox {
    @Inject
    OutboxStore store;

    @Inject
    MailQueue queue;

    @Inject
    GeneralSettings general;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /** Mails, newest first. */
    @Requires(Privilege.VIEW_MAILS)
    public Page<MailRow> page(MailSearch search, int first, int size) {
        return store.page(callers.required(), scope.current().orElse(null), search, first, size);
    }

    /** One mail. */
    @Requires(Privilege.VIEW_MAILS)
    public MailRow get(long id) {
        return store.find(callers.required(), scope.current().orElse(null), id)
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** A mail's HTML with its button, but without the address behind it. */
    @Requires(Privilege.VIEW_MAILS)
    public String preview(long id) {
        get(id);
        var stored = store.content(id);
        return LetterHtml.preview(stored.to(), stored.text(), general.baseUrl().toString());
    }

    /** Has a mail that waits or was given up tried at once, with all its tries before it. */
    @Requires(Privilege.SEND_MAILS)
    public void retry(long id) {
        get(id);
        if (!store.retry(id, clock.instant())) {
            throw new RuleViolation(MailProblem.ON_ITS_WAY);
        }
        queue.hasten();
        audit.fire(AuditEvent.of(null, "mail.retried", "mail", id));
    }

    /**
     * Sends a mail that was sent once more, as a mail of its own.
     *
     * @return the new mail's id
     */
    @Requires(Privilege.SEND_MAILS)
    public long sendAgain(long id) {
        var mail = get(id);
        if (mail.kind().hasSecretLink()) {
            throw new RuleViolation(MailProblem.LINK_GONE);
        }
        if (!mail.isSent()) {
            throw new RuleViolation(MailProblem.ON_ITS_WAY);
        }
        var copy = ids.next();
        store.copy(id, copy, clock.instant());
        audit.fire(AuditEvent.of(null, "mail.sent-again", "mail", id).changed(null, "mail " + copy));
        return copy;
    }

    /**
     * Has everything of the caller's that was given up tried again.
     *
     * @return how many mails that is
     */
    @Requires(Privilege.SEND_MAILS)
    public int retryParked() {
        var count = store.retryParked(callers.required(), scope.current().orElse(null), clock.instant());
        queue.hasten();
        if (count > 0) {
            audit.fire(AuditEvent.of(null, "mail.retried", "mail", "parked").changed(null, count));
        }
        return count;
    }
}
