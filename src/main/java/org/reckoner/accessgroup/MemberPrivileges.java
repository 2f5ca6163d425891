package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.reckoner.access.GroupPrivileges;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.TenantId;

/** Tells whoever makes a caller what groups give: two statements at most. */
@ApplicationScoped
class MemberPrivileges implements GroupPrivileges {
    @Inject
    AccessModeStore modes;

    @Inject
    HeldPrivilegeStore held;

    @Override
    public Optional<Set<Privilege>> of(TenantId tenant, Long user) {
        if (!modes.of(tenant).byGroups()) {
            return Optional.empty();
        }
        return Optional.of(user == null ? Set.of() : GroupPrivilege.opened(held.of(tenant, user)));
    }
}
