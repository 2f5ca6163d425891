package org.reckoner.directory;

import java.util.Locale;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * What a team is called.
 *
 * @param key by which two names are the same
 */
record TeamName(String text, String key) {
    private static final int LENGTH_MAX = 120;

    /** As somebody typed it; semicolons separate teams in files, so none is allowed. */
    static TeamName of(String typed) {
        var text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw invalid("rule.required");
        }
        if (text.length() > LENGTH_MAX) {
            throw invalid("rule.too-long");
        }
        if (text.indexOf(';') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid("rule.no-semicolon");
        }
        return new TeamName(text, keyOf(text));
    }

    static String keyOf(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static RuleViolation invalid(String rule) {
        return RuleViolation.of("name", PlatformProblem.INVALID, "key:team.name", "key:" + rule);
    }
}
