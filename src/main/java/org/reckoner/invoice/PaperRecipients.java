package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * Whom the tenant the thread is in wants its invoices and statements sent to. Where it names nobody they go to its contacts; where
 * a partner pays they go to the partner, whoever is named (product.md 1).
 */
@ApplicationScoped
@Transactional
public class PaperRecipients {
    /** The most a tenant names. */
    public static final int MAX = 10;

    @Inject
    RecipientStore store;

    @Inject
    TenantScope scope;

    @Inject
    Event<AuditEvent> audit;

    /** Their addresses, in the order they were named in; none for the contacts. */
    @Requires(Privilege.EDIT_BILLING)
    public List<String> named() {
        return store.all();
    }

    /**
     * Names others, or nobody.
     *
     * @param emails each once, whatever its case; blank ones are left out
     * @param seen those the caller changes
     * @throws RuleViolation {@link InvoiceProblem#TOO_MANY_RECIPIENTS}, {@link PlatformProblem#INVALID} of what is no address, {@link
     *     PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_BILLING)
    public void name(Collection<String> emails, List<String> seen) {
        store.hold();
        var before = store.all();
        if (!before.equals(seen)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        var wanted = new LinkedHashSet<String>();
        for (var email : emails) {
            if (!email.isBlank()) {
                var small = email.strip().toLowerCase(Locale.ROOT);
                Emails.check("recipients", small);
                wanted.add(small);
            }
        }
        if (wanted.size() > MAX) {
            throw RuleViolation.of("recipients", InvoiceProblem.TOO_MANY_RECIPIENTS, MAX);
        }
        store.replace(List.copyOf(wanted));
        audit.fire(AuditEvent.of(
                        scope.required(),
                        "recipients.named",
                        "tenant",
                        scope.required().value())
                .changed(before, wanted));
    }
}
