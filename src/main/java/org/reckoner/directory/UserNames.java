package org.reckoner.directory;

import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * How a user is called, as somebody typed it.
 *
 * @param email null for none
 */
public record UserNames(String name, String email) {
    private static final int NAME_MAX = 120;

    public UserNames {
        name = name == null ? "" : name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        if (name.isEmpty()) {
            throw invalidName("rule.required");
        }
        if (name.length() > NAME_MAX) {
            throw invalidName("rule.too-long");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw invalidName("rule.one-line");
        }
        if (email != null) {
            Emails.check("email", email);
        }
    }

    private static RuleViolation invalidName(String rule) {
        return RuleViolation.of("name", PlatformProblem.INVALID, "key:user.name", "key:" + rule);
    }
}
