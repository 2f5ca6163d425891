package org.reckoner.access;

import java.time.Instant;
import java.util.Set;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * A key to be made.
 *
 * @param name what it is for, so that it is known later which one to revoke
 * @param scopes what it may be used for; one at least
 * @param expiresAt from when on it opens nothing
 */
public record NewApiKey(String name, Set<ApiScope> scopes, Instant expiresAt) {
    static final int NAME_MAX = 80;

    public NewApiKey {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw RuleViolation.of("name", PlatformProblem.INVALID, "key:api-key.name", "key:api-key.name.rule");
        }
        if (scopes == null || scopes.isEmpty()) {
            throw RuleViolation.of("scopes", AccessProblem.SCOPE_MISSING);
        }
        scopes = Set.copyOf(scopes);
    }
}
