package org.reckoner.usage;

import org.reckoner.platform.csv.BadRow;

/**
 * A row of a batch that was not taken.
 *
 * @param id the row's own, or null where it could not be read
 */
public record IngestProblem(BadRow row, String id) {
    boolean isConflict() {
        return row.problem() == UsageProblem.SESSION_DIFFERS
                || row.problem() == UsageProblem.EVENT_DIFFERS
                || row.problem() == UsageProblem.FACT_DIFFERS;
    }
}
