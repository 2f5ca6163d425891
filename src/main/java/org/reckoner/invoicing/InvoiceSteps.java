package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.reckoner.invoice.Invoices;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.settings.BusinessClock;
import org.reckoner.settings.GeneralSettings;

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
    GeneralSettings settings;

    @Inject
    BusinessClock business;

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

    /** Until when a draft that is made now is looked at; null where nobody does. */
    @Requires(Privilege.MANAGE_INVOICES)
    public Instant reviewFromNow() {
        var review = settings.invoiceReview();
        return review.isZero() ? null : business.now().plus(review);
    }

    /**
     * Stores a draft because a person asks for it, also in place of what was taken back.
     *
     * @param reviewUntilOrNull null where the run shall issue it with the next look
     * @return its id
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public long draftAgain(RatedInvoice rated, Instant reviewUntilOrNull) {
        var id = invoices.draftAgain(rated.invoice());
        var due = rated.due();
        dates.put(
                new RunDate(due.contractId(), due.kind(), due.datedOn(), id, reviewUntilOrNull, rated.rated()),
                clock.instant());
        return id;
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
