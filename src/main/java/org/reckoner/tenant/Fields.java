package org.reckoner.tenant;

import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** How this feature's commands read text: stripped, bounded, empty as missing. The name is also the input's id. */
final class Fields {
    private Fields() {}

    static String required(String field, String text, int lengthMax) {
        var stripped = optional(field, text, lengthMax);
        if (stripped == null) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:tenant." + field, "key:rule.required");
        }
        return stripped;
    }

    static String optional(String field, String text, int lengthMax) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > lengthMax) {
            throw RuleViolation.of(field, PlatformProblem.INVALID, "key:tenant." + field, "key:rule.too-long");
        }
        return stripped;
    }
}
