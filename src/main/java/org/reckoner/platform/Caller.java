package org.reckoner.platform;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Who acts: a person who logged in, or a process of the system.
 *
 * @param accountId the log-in account, or null for the system
 * @param name what the audit shows: the e-mail, or the process's name
 * @param tenant the own tenant, or null for landlords and the system
 * @param zone the caller's own time zone, or null where the tenant's rules
 */
public record Caller(
        Long accountId, String name, String displayName, Role role, TenantId tenant, Locale locale, ZoneId zone) {
    public Optional<TenantId> ownTenant() {
        return Optional.ofNullable(tenant);
    }

    public boolean may(Privilege privilege) {
        return role.has(privilege);
    }

    /** Whether all tenants are this caller's, without an assignment. */
    public boolean seesAllTenants() {
        return role == Role.PLATFORM_OWNER || role == Role.SYSTEM;
    }

    /** A process of the system, named as the audit shall name it. */
    public static Caller system(String process) {
        return new Caller(null, process, process, Role.SYSTEM, null, Locale.ENGLISH, null);
    }
}
