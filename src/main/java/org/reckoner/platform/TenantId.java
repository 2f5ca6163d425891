package org.reckoner.platform;

/** A tenant's identity. Made only where a caller's right to it was checked: in access, tenant and platform. */
public record TenantId(long value) {
    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("a tenant id is positive: " + value);
        }
    }
}
