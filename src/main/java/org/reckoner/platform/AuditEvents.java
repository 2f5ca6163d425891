package org.reckoner.platform;

import java.util.List;

/** Changes made in one transaction, of several tenants; each is as if it were fired alone. */
public record AuditEvents(List<AuditEvent> events) {
    public AuditEvents {
        events = List.copyOf(events);
    }
}
