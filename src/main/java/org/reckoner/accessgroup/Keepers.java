package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reckoner.platform.RuleViolation;

/** Sees to it that somebody who can log in may still edit access groups after a change of them. */
@ApplicationScoped
class Keepers {
    @Inject
    AccessModeStore modes;

    @Inject
    HeldPrivilegeStore held;

    /** While basic roles count nothing of groups does. */
    void checkOneIsLeft() {
        if (modes.held().byGroups() && !held.isGroupKeeperThere()) {
            throw new RuleViolation(AccessGroupProblem.NOBODY_LEFT);
        }
    }
}
