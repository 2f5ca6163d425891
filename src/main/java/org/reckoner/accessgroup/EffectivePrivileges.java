package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/** What users of the tenant the thread is in may at this moment, with where each privilege comes from. */
@ApplicationScoped
@Transactional
public class EffectivePrivileges {
    @Inject
    AccessModeStore modes;

    @Inject
    HeldPrivilegeStore held;

    @Inject
    TenantScope scope;

    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also where the user is another tenant's */
    @Requires({Privilege.EDIT_USERS, Privilege.EDIT_ACCESS_GROUPS})
    public UserPrivileges of(long userId) {
        if (!held.isUser(userId)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        var byGroups = modes.of(scope.required()).byGroups();
        return UserPrivileges.of(byGroups, held.roleOf(userId).orElse(null), held.waysOf(userId));
    }
}
