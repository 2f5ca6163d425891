package org.reckoner.tenant;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;

/** A tenant as lists and page heads show it. */
public record TenantRow(
        long id,
        String name,
        Billable billable,
        BillingRegion region,
        String zoneName,
        TenantState state,
        int activeUsers,
        Integer usersMax,
        LocalDate exportedOn)
        implements Serializable {
    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
