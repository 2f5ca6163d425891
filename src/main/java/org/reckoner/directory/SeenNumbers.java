package org.reckoner.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.RepeatedKeys;

/** While a file is only tried: what its numbers would be after the lines before. Remembers those that may come again. */
final class SeenNumbers {
    private static final int REMEMBERED_MAX = 250_000;

    private final RepeatedKeys repeated;
    private final Map<String, List<KnownNumber>> seen = new HashMap<>();

    SeenNumbers(RepeatedKeys repeated) {
        this.repeated = repeated;
    }

    /** What is stored of the lines' numbers, or would be by now. */
    Map<String, List<KnownNumber>> after(List<NumberLine> lines, Map<String, List<KnownNumber>> stored) {
        var now = new HashMap<>(stored);
        for (var line : lines) {
            var before = seen.get(line.number());
            if (before != null) {
                now.put(line.number(), before);
            }
        }
        return now;
    }

    void remember(List<NumberLine> lines, NumberComparison compared) {
        for (var line : lines) {
            // a number with an apostrophe before it is the same one as without
            if (line.written().startsWith("'") || repeated.mayRepeat(line.written())) {
                seen.put(line.number(), compared.known().get(line.number()));
            }
        }
        if (seen.size() > REMEMBERED_MAX) {
            throw new RuleViolation(CsvProblem.TOO_MANY_REPEATED, REMEMBERED_MAX);
        }
    }
}
