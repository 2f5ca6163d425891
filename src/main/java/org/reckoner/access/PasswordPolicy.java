package org.reckoner.access;

import org.reckoner.platform.RuleViolation;

/**
 * What a tenant asks of its users' passwords.
 *
 * @param lengthMin characters at least
 * @param classesMin of small letters, capitals, digits and other characters: so many kinds at least
 */
public record PasswordPolicy(int lengthMin, int classesMin) {
    /** Of landlords, and of tenants that chose no other. */
    public static final PasswordPolicy STANDARD = new PasswordPolicy(12, 1);

    /** The longest password that is hashed: more would only be work for the server. */
    public static final int LENGTH_MAX = 128;

    /**
     * Refuses a password the policy does not allow.
     *
     * @param field the input the refusal is shown beside
     */
    public void check(String field, String password) {
        if (password == null || password.length() < lengthMin || password.length() > LENGTH_MAX) {
            throw RuleViolation.of(field, AccessProblem.PASSWORD_TOO_SHORT, lengthMin, LENGTH_MAX);
        }
        if (classes(password) < classesMin) {
            throw RuleViolation.of(field, AccessProblem.PASSWORD_TOO_PLAIN, classesMin);
        }
    }

    private static long classes(String password) {
        return password.chars().map(PasswordPolicy::classOf).distinct().count();
    }

    private static int classOf(int character) {
        if (Character.isLowerCase(character)) {
            return 0;
        }
        if (Character.isUpperCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }
}
