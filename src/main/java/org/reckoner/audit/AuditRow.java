package org.reckoner.audit;

import java.time.Instant;

/** An entry as the page shows it. */
public record AuditRow(
        long id,
        Instant at,
        Long tenantId,
        String actor,
        String action,
        String subject,
        String subjectId,
        String before,
        String after) {
    /** What was changed is not told. */
    AuditRow withoutChanges() {
        return new AuditRow(id, at, tenantId, actor, action, subject, subjectId, null, null);
    }
}
