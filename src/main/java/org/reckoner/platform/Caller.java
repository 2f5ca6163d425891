package org.reckoner.platform;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a person who logged in, a program by its key, or a process of the system.
 *
 * @param accountId the log-in account, or null for programs and the system
 * @param name what the audit shows: the e-mail, the key's prefix, or the process's name
 * @param tenant the own tenant, or null for landlords and the system
 * @param zone the caller's own time zone, or null where the tenant's rules
 * @param privileges what the caller may do at this moment: by the role, by access groups, or what a program's key is for
 */
public record Caller(
        Long accountId,
        String name,
        String displayName,
        Role role,
        TenantId tenant,
        Locale locale,
        ZoneId zone,
        Set<Privilege> privileges) {
    public Caller {
        privileges = Set.copyOf(privileges);
    }

    /** Whoever may what the role may. */
    public Caller(
            Long accountId, String name, String displayName, Role role, TenantId tenant, Locale locale, ZoneId zone) {
        this(accountId, name, displayName, role, tenant, locale, zone, role.privileges());
    }

    public Optional<TenantId> ownTenant() {
        return Optional.ofNullable(tenant);
    }

    public boolean may(Privilege privilege) {
        return privileges.contains(privilege);
    }

    /** Whether all tenants are this caller's, without an assignment. */
    public boolean seesAllTenants() {
        return role == Role.PLATFORM_OWNER || role == Role.SYSTEM || role == Role.API_CLIENT && tenant == null;
    }

    /** A process of the system, named as the audit shall name it. */
    public static Caller system(String process) {
        return new Caller(null, process, process, Role.SYSTEM, null, Locale.ENGLISH, null);
    }
}
