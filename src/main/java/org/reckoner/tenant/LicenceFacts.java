package org.reckoner.tenant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What decides whether a tenant's licence is in breach.
 *
 * @param licensedAt since when the licence is as it is: what it refuses began no earlier
 * @param breachFrom what the open breach's seven days count from, or null where none is open
 * @param refusedFrom when they are over, or null where none is open
 */
record LicenceFacts(
        TenantState state,
        ZoneId zone,
        LocalDate expiresOn,
        Integer usersMax,
        int activeUsers,
        Instant licensedAt,
        Instant breachFrom,
        Instant refusedFrom) {
    /** Only tenants in use can be in breach: a draft's licence is not agreed yet, a closed tenant's is of no use. */
    private boolean isInUse() {
        return state == TenantState.ACTIVE || state == TenantState.SUSPENDED;
    }

    private boolean isFull() {
        return usersMax != null && activeUsers > usersMax;
    }

    private boolean isOverAt(Instant now) {
        return expiresOn != null && !now.isBefore(endOfLicence());
    }

    private Instant endOfLicence() {
        return expiresOn.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Why the licence is in breach at a moment, or null where it is not. */
    BreachCause causeAt(Instant now) {
        if (!isInUse()) {
            return null;
        }
        if (isFull()) {
            return isOverAt(now) ? BreachCause.BOTH : BreachCause.USERS;
        }
        return isOverAt(now) ? BreachCause.EXPIRY : null;
    }

    /**
     * When a breach that is found now opened. Too many users are found as they become so; that a licence runs out is found
     * later, and held against it from that very moment, but not from before it was agreed.
     */
    Instant openedAt(Instant now) {
        if (!isOverAt(now)) {
            return now;
        }
        var end = endOfLicence();
        return licensedAt != null && licensedAt.isAfter(end) ? earlier(licensedAt, now) : end;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    boolean isInBreach() {
        return breachFrom != null;
    }

    /** Whether the licence ran out and nobody has opened the breach yet. */
    boolean isToBeOpenedAt(Instant now) {
        return !isInBreach() && causeAt(now) != null;
    }
}
