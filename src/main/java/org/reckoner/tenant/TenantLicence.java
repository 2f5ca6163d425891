package org.reckoner.tenant;

import static org.reckoner.tenant.Fields.optional;

import java.time.LocalDate;
import java.util.Set;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * The wizard's second step.
 *
 * @param expiresOn the last day of the licence, or null for one without end
 * @param usersMax the most active users, or null for no limit
 */
public record TenantLicence(String hostName, LocalDate expiresOn, Integer usersMax, Set<ProductLicence> products) {
    /** More users than any installation has. */
    public static final int USERS_MAX = 1_000_000;

    private static final String HOST =
            "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)*";

    public TenantLicence {
        hostName = optional("hostName", hostName, 253);
        if (hostName != null && !hostName.matches(HOST)) {
            throw RuleViolation.of("hostName", PlatformProblem.INVALID, "key:tenant.hostName", "key:rule.host");
        }
        if (usersMax != null && (usersMax < 1 || usersMax > USERS_MAX)) {
            throw RuleViolation.of("usersMax", PlatformProblem.INVALID, "key:tenant.usersMax", "key:rule.users-max");
        }
        products = Set.copyOf(products);
    }
}
