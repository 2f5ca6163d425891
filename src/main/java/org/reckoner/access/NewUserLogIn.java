package org.reckoner.access;

import java.util.List;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;

/**
 * A log-in to be made for a user of the contact centre.
 *
 * @param who without a password: they set it themselves
 */
public record NewUserLogIn(long userId, NewAccount who, Role role) {
    /** The roles people of a tenant have, the usual one first. */
    public static final List<Role> ROLES =
            List.of(Role.ADMIN, Role.SUPERVISOR, Role.ANALYST, Role.AGENT, Role.TENANT_ADMINISTRATOR);

    public NewUserLogIn {
        checkRole(role);
    }

    static void checkRole(Role role) {
        if (!ROLES.contains(role)) {
            throw RuleViolation.of("role", PlatformProblem.INVALID, "key:user.access.role", "key:rule.required");
        }
    }
}
