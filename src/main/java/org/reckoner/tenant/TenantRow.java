package org.reckoner.tenant;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A tenant as lists and page heads show it.
 *
 * @param usersMax the most active users that are licensed, or null for no limit
 * @param exportedOn the latest date that was exported, or null
 * @param partner the partner's name, or null
 * @param expiresOn the licence's last day, or null
 * @param breach how far an open licence breach is, or null where there is none
 * @param refusedFrom from when it has log-ins refused, or null
 */
public record TenantRow(
        long id,
        String name,
        Billable billable,
        BillingRegion region,
        String zoneName,
        TenantState state,
        int activeUsers,
        Integer usersMax,
        LocalDate exportedOn,
        String partner,
        LocalDate expiresOn,
        BreachStage breach,
        Instant refusedFrom)
        implements Serializable {
    public ZoneId zone() {
        return ZoneId.of(zoneName);
    }
}
