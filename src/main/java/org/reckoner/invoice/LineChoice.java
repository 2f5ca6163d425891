package org.reckoner.invoice;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** Lines as people name them: {@code 2, 5-7}. */
public final class LineChoice {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6})\\s*(?:[-–]\\s*(\\d{1,6})\\s*)?");
    private static final int CHOSEN_MAX = 100_000;

    private LineChoice() {}

    /**
     * The positions, ascending.
     *
     * @throws RuleViolation {@link InvoiceProblem#NO_LINE_CHOSEN}, {@link PlatformProblem#INVALID} for what names no lines
     */
    public static TreeSet<Integer> of(String typed) {
        if (typed == null || typed.isBlank()) {
            throw RuleViolation.of("lines", InvoiceProblem.NO_LINE_CHOSEN);
        }
        var chosen = new TreeSet<Integer>();
        for (var part : typed.split("[,;]", -1)) {
            var named = PART.matcher(part);
            if (!named.matches()) {
                throw invalid();
            }
            var first = Integer.parseInt(named.group(1));
            var last = named.group(2) == null ? first : Integer.parseInt(named.group(2));
            if (last < first || last - first > CHOSEN_MAX) {
                throw invalid();
            }
            for (var position = first; position <= last; position++) {
                chosen.add(position);
            }
        }
        return chosen;
    }

    private static RuleViolation invalid() {
        return RuleViolation.of("lines", PlatformProblem.INVALID, "key:invoice.lines", "key:rule.lines");
    }
}
