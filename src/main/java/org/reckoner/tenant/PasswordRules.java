package org.reckoner.tenant;

/** What a tenant asks of passwords: so many characters, of so many of the four kinds (small, capital, digit, other). */
public record PasswordRules(int lengthMin, int classesMin) {
    /** Long and free: length protects more than kinds of characters. */
    public static final PasswordRules STANDARD = new PasswordRules(12, 1);

    public PasswordRules {
        if (lengthMin < 8 || lengthMin > 64) {
            throw Fields.invalid("lengthMin", "rule.password-length");
        }
        if (classesMin < 1 || classesMin > 4) {
            throw Fields.invalid("classesMin", "rule.password-classes");
        }
    }
}
