package org.reckoner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** Leaves audit entries, as any feature does. */
@ApplicationScoped
@Transactional
public class AuditWriter {
    @Inject
    Event<AuditEvent> audit;

    @Inject
    CurrentCaller callers;

    /** Entries of a tenant: subject-0, subject-1 ... */
    public void write(TenantId tenant, int count) {
        var tester = new Caller(null, "tester", "Tester", Role.SYSTEM, null, Locale.ENGLISH, null);
        callers.run(tester, () -> {
            for (var i = 0; i < count; i++) {
                audit.fire(AuditEvent.of(tenant, "chain.tested", "thing", "subject-" + i)
                        .changed(null, "ünïcode " + i));
            }
        });
    }
}
