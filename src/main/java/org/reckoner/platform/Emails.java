package org.reckoner.platform;

import java.util.regex.Pattern;

/** What is accepted as an e-mail address: one at sign between non-empty parts, a dot in the domain, 254 characters. */
public final class Emails {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]{2,}");
    private static final int LENGTH_MAX = 254;

    private Emails() {}

    public static boolean valid(String email) {
        return email != null
                && email.length() <= LENGTH_MAX
                && ADDRESS.matcher(email).matches();
    }

    /** Refuses anything else, beside the input with this id. */
    public static void check(String field, String email) {
        if (!valid(email)) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:field.email", "key:rule.email");
        }
    }
}
