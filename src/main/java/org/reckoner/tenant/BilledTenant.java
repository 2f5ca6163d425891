package org.reckoner.tenant;

import java.time.ZoneId;
import org.reckoner.platform.TenantId;

/** What the billing processes need to know of a tenant. */
public record BilledTenant(
        TenantId id, String name, Billable billable, Identifiers identifiers, String instanceId, ZoneId zone) {}
