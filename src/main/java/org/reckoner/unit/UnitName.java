package org.reckoner.unit;

import java.util.Locale;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * What a billing unit is called.
 *
 * @param key by which two names are the same
 */
record UnitName(String text, String key) {
    private static final int LENGTH_MAX = 120;

    /** As somebody typed it. */
    static UnitName of(String typed) {
        var text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            throw invalid("rule.required");
        }
        if (text.length() > LENGTH_MAX) {
            throw invalid("rule.too-long");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw invalid("rule.malformed");
        }
        return new UnitName(text, keyOf(text));
    }

    static String keyOf(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static RuleViolation invalid(String rule) {
        return RuleViolation.of("name", PlatformProblem.INVALID, "key:unit.name", "key:" + rule);
    }
}
