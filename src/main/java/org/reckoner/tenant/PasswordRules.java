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

    /** The rules as they are typed. */
    public static PasswordRules of(String lengthMin, String classesMin) {
        return new PasswordRules(
                Fields.chosen("lengthMin", Fields.number("lengthMin", lengthMin, "rule.password-length")),
                Fields.chosen("classesMin", Fields.number("classesMin", classesMin, "rule.password-classes")));
    }
}
