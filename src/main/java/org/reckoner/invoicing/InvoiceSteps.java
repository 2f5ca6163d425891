package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.reckoner.invoice.Invoices;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/**
 * The steps of the run that the database must know of, each one short transaction after all was rated. Done twice, or by two at the
 * same time, they end the same.
 */
@ApplicationScoped
@Transactional
public class InvoiceSteps {
    @Inject
    Invoices invoices;

    @Inject
    RunDateStore dates;

    @Inject
    Clock clock;

    /** Notes that a date has nothing to charge. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void nothing(RatedInvoice rated) {
        note(rated, null, null);
    }

    /** Stores a draft to be looked at until a moment in business. */
    @Requires(Privilege.MANAGE_INVOICES)
    public void draft(RatedInvoice rated, Instant reviewUntil) {
        note(rated, invoices.draft(rated.invoice()), reviewUntil);
    }

    /**
     * Issues what was rated and notes what periods it charges: all of it or nothing, with the mails that {@link InvoiceMails} leaves.
     * The number is asked for last.
     *
     * @return the number
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public String issue(RatedInvoice rated) {
        var id = invoices.draft(rated.invoice());
        note(rated, id, null);
        return invoices.issue(id);
    }

    /** Where a period came late its new input is what the next look compares with. */
    private void note(RatedInvoice rated, Long invoiceId, Instant reviewUntil) {
        var due = rated.due();
        var now = clock.instant();
        dates.put(new RunDate(due.contractId(), due.kind(), due.datedOn(), invoiceId, reviewUntil, rated.rated()), now);
        if (reviewUntil == null) {
            rated.late().forEach(period -> dates.putAgain(due.contractId(), period.rated(), now));
        }
    }
}
