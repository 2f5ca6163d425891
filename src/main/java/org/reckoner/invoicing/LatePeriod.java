package org.reckoner.invoicing;

import org.reckoner.rating.draft.Adjustment;

/**
 * A period that was invoiced, rated again since its input has changed (rating.md 2.3).
 *
 * @param adjustment of either sign, or of nothing
 */
record LatePeriod(RatedPeriod rated, Adjustment adjustment) {
    boolean isDifferent() {
        return !adjustment.difference().isZero();
    }
}
