package org.reckoner.access;

import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * A log-in to be made.
 *
 * @param password the first password, or null for one who is invited to set it
 */
public record NewAccount(String name, String email, String password) {
    private static final int NAME_LENGTH_MAX = 120;

    public NewAccount {
        name = name == null ? "" : name.strip();
        if (name.isEmpty()) {
            throw invalidName("rule.required");
        }
        if (name.length() > NAME_LENGTH_MAX) {
            throw invalidName("rule.too-long");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw invalidName("rule.one-line");
        }
        email = email == null ? "" : email.strip();
        Emails.check("email", email);
    }

    private static RuleViolation invalidName(String rule) {
        return RuleViolation.of("name", PlatformProblem.INVALID, "key:account.name", "key:" + rule);
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}
