package org.reckoner.platform;

/**
 * A change worth remembering. Fired by CDI inside the transaction that makes it; the audit feature alone listens.
 *
 * @param tenant the tenant it belongs to, or null for the installation's own
 * @param action what was done, {@code tenant.edited}
 * @param subject what kind of thing it was done to
 * @param before how it was, or null; never a secret
 * @param after how it is, or null; never a secret
 */
public record AuditEvent(
        TenantId tenant, String action, String subject, String subjectId, String before, String after) {
    public static AuditEvent of(TenantId tenant, String action, String subject, Object subjectId) {
        return new AuditEvent(tenant, action, subject, String.valueOf(subjectId), null, null);
    }

    public AuditEvent changed(Object from, Object to) {
        return new AuditEvent(
                tenant,
                action,
                subject,
                subjectId,
                from == null ? null : from.toString(),
                to == null ? null : to.toString());
    }
}
