package org.reckoner.access;

import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** A log-in to be made, with its first password. */
public record NewAccount(String name, String email, String password) {
    public NewAccount {
        if (name == null || name.isBlank()) {
            throw RuleViolation.of("name", PlatformProblem.INVALID, "key:account.name", "key:rule.required");
        }
        Emails.check("email", email);
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "NewAccount[" + email + "]";
    }
}
