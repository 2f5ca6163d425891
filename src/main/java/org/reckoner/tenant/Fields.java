package org.reckoner.tenant;

import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** How this feature's commands read text: stripped, bounded, empty as missing. The name is also the input's id. */
final class Fields {
    private static final int NUMBER_LENGTH_MAX = 40;

    private Fields() {}

    static String required(String field, String text, int lengthMax) {
        return chosen(field, optional(field, text, lengthMax));
    }

    /** One line, without control characters: it travels into files whose readers would stumble over them. */
    static String optional(String field, String text, int lengthMax) {
        var stripped = lines(field, text, lengthMax);
        if (stripped != null && stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "rule.one-line");
        }
        return stripped;
    }

    /** Text of several lines. */
    static String lines(String field, String text, int lengthMax) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > lengthMax) {
            throw invalid(field, "rule.too-long");
        }
        return stripped;
    }

    /** Digits alone, at most nine of them; anything else breaks the rule. */
    static Integer number(String field, String text, String rule) {
        var stripped = optional(field, text, NUMBER_LENGTH_MAX);
        if (stripped == null) {
            return null;
        }
        if (!stripped.matches("[0-9]{1,9}")) {
            throw invalid(field, rule);
        }
        return Integer.valueOf(stripped);
    }

    static <T> T chosen(String field, T value) {
        if (value == null) {
            throw invalid(field, "rule.required");
        }
        return value;
    }

    static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:tenant." + field, "key:" + rule);
    }
}
