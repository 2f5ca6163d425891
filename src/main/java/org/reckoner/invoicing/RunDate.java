package org.reckoner.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import org.reckoner.rating.draft.DraftKind;

/**
 * What the run made of a contract's date.
 *
 * @param invoiceId null where there was nothing to charge
 * @param reviewUntil until when its draft is looked at, or null
 * @param rated of the period charged in arrears; null where there is none
 */
record RunDate(
        long contractId, DraftKind kind, LocalDate datedOn, Long invoiceId, Instant reviewUntil, RatedPeriod rated) {
    /** Whether it ended a period that had nothing to charge. */
    boolean isUncharged() {
        return kind == DraftKind.PERIOD && invoiceId == null && reviewUntil == null;
    }
}
