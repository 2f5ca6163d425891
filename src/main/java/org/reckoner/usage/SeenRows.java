package org.reckoner.usage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.RepeatedKeys;

/**
 * What a dry run would have stored so far, so that it judges a repeated id as the import will. Remembers only the ids that may
 * be repeated in the file.
 *
 * @param <R> what is stored by an id
 */
final class SeenRows<R> {
    private static final int REMEMBERED_MAX = 250_000;

    private final RepeatedKeys repeated;
    private final Map<String, R> seen = new HashMap<>();

    SeenRows(RepeatedKeys repeated) {
        this.repeated = repeated;
    }

    /** What is stored of these ids, as it would be after what was seen. */
    Map<String, R> after(Collection<String> keys, Map<String, R> stored) {
        for (var key : keys) {
            var row = seen.get(key);
            if (row != null) {
                stored.put(key, row);
            }
        }
        return stored;
    }

    void remember(Map<String, R> rows) {
        rows.forEach((key, row) -> {
            if (repeated.mayRepeat(key)) {
                seen.put(key, row);
            }
        });
        if (seen.size() > REMEMBERED_MAX) {
            throw new RuleViolation(CsvProblem.TOO_MANY_REPEATED, REMEMBERED_MAX);
        }
    }
}
