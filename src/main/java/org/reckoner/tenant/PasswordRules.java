package org.reckoner.tenant;

import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** What a tenant asks of passwords: so many characters, of so many of the four kinds (small, capital, digit, other). */
public record PasswordRules(int lengthMin, int classesMin) {
    /** Long and free: length protects more than kinds of characters. */
    public static final PasswordRules STANDARD = new PasswordRules(12, 1);

    public PasswordRules {
        if (lengthMin < 8 || lengthMin > 64) {
            throw RuleViolation.of(
                    "lengthMin", PlatformProblem.INVALID, "key:tenant.lengthMin", "key:rule.password-length");
        }
        if (classesMin < 1 || classesMin > 4) {
            throw RuleViolation.of(
                    "classesMin", PlatformProblem.INVALID, "key:tenant.classesMin", "key:rule.password-classes");
        }
    }
}
