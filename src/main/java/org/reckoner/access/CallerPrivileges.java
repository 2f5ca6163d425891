package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.reckoner.platform.Privilege;

/** What somebody may at this moment (product.md 1): by the role, or, in a tenant that uses them, by access groups. */
@ApplicationScoped
class CallerPrivileges {
    @Inject
    GroupPrivileges groups;

    /** Landlords and tenant administrators have theirs always; nothing is asked for them. */
    Set<Privilege> of(Account account) {
        var role = account.role();
        return role.isBasic()
                ? groups.of(account.tenant(), account.userId()).orElseGet(role::privileges)
                : role.privileges();
    }
}
