package org.reckoner.invoicing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.reckoner.rating.draft.DraftKind;

/**
 * An invoice that a contract has had or should have by now, if there is anything to charge.
 *
 * @param boundary the number of the period boundary it is made at; -1 for one-time orders
 * @param reviewUntil of a draft until when it is looked at; null for all else
 */
public record DueInvoice(
        long contractId, DraftKind kind, LocalDate datedOn, int boundary, Standing standing, Instant reviewUntil)
        implements Serializable {
    static final int NO_BOUNDARY = -1;

    public DueInvoice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(datedOn, "datedOn");
        Objects.requireNonNull(standing, "standing");
    }

    static DueInvoice at(long contractId, DraftKind kind, LocalDate datedOn, int boundary) {
        return new DueInvoice(contractId, kind, datedOn, boundary, Standing.DUE, null);
    }

    DueInvoice standing(Standing how, Instant until) {
        return new DueInvoice(contractId, kind, datedOn, boundary, how, until);
    }

    public boolean isDone() {
        return standing.isDone();
    }

    public boolean isPeriod() {
        return kind == DraftKind.PERIOD;
    }

    /** The period it charges in arrears; below zero for none. */
    int period() {
        return isPeriod() ? boundary - 1 : NO_BOUNDARY;
    }
}
