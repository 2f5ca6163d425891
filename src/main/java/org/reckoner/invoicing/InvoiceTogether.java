package org.reckoner.invoicing;

import org.reckoner.event.Outcome;
import org.reckoner.invoice.ReadyInvoice;

/**
 * All that a unit of the run came to where that is one invoice: issued with those of other units, when their outcomes are recorded.
 *
 * @param tenantName as its mail says it
 * @param isPartners whether a partner pays for it
 */
record InvoiceTogether(RatedInvoice rated, ReadyInvoice ready, String tenantName, boolean isPartners)
        implements Outcome.Telling {
    /** Until it is recorded nothing is said of it. */
    Outcome pending() {
        return outcome().with(this);
    }

    /** Without a number the same one was there: another node was first. */
    @Override
    public Outcome outcome() {
        var result = new RunResult();
        ready.number()
                .ifPresent(number -> result.issued(number, rated.draftOrNull().total()));
        return result.outcome();
    }
}
