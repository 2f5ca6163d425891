package org.reckoner.tenant;

import java.time.LocalDate;
import java.time.ZoneId;
import org.reckoner.platform.TenantId;

/**
 * What the billing processes need to know of a tenant.
 *
 * @param closedOn the last date that is counted and exported, or null while it is not closed
 */
public record BilledTenant(
        TenantId id,
        String name,
        Billable billable,
        Identifiers identifiers,
        String instanceId,
        ZoneId zone,
        LocalDate closedOn) {
    /** Whether a date is still counted and exported. */
    public boolean countsOn(LocalDate date) {
        return closedOn == null || !date.isAfter(closedOn);
    }
}
