package org.reckoner.api;

import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** Where a list goes on: what was given as {@code next} before, and how many are asked for. */
final class Cursors {
    private Cursors() {}

    /** How many rows are known already. */
    static int first(String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,9}")) {
            throw new RuleViolation(PlatformProblem.INVALID, "after", "what was given as next");
        }
        return Integer.parseInt(after);
    }

    static int limit(int asked) {
        if (asked < 1 || asked > Page.MAX_SIZE) {
            throw new RuleViolation(PlatformProblem.INVALID, "limit", "1 to " + Page.MAX_SIZE);
        }
        return asked;
    }

    /** Null after the last. */
    static String next(int first, Page<?> page) {
        var known = first + page.rows().size();
        return known < page.total() && !page.rows().isEmpty() ? Integer.toString(known) : null;
    }
}
