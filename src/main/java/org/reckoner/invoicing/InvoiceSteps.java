package org.reckoner.invoicing;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.InvoicesTogether;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.TenantPapers;

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
    InvoicesTogether together;

    @Inject
    InvoiceMails mails;

    @Inject
    TenantPapers papers;

    @Inject
    Partners partners;

    @Inject
    TenantScope scope;

    @Inject
    Event<InvoicesIssuedTogether> issued;

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
        var now = clock.instant();
        dates.put(date(rated, invoiceId, reviewUntil), now);
        if (reviewUntil == null) {
            dates.putAgain(again(scope.required(), rated).toList(), now);
        }
    }

    private static RunDate date(RatedInvoice rated, Long invoiceId, Instant reviewUntil) {
        var due = rated.due();
        return new RunDate(due.contractId(), due.kind(), due.datedOn(), invoiceId, reviewUntil, rated.rated());
    }

    private static Stream<RunDateStore.Of<RunDateStore.Again>> again(TenantId tenant, RatedInvoice rated) {
        var contract = rated.due().contractId();
        return rated.late().stream()
                .map(late -> new RunDateStore.Of<>(tenant, new RunDateStore.Again(contract, late.rated())));
    }

    /** Makes an invoice ready to be issued with others; stores nothing. */
    @Requires(Privilege.MANAGE_INVOICES)
    public InvoiceTogether ready(RatedInvoice rated) {
        return new InvoiceTogether(
                rated,
                together.ready(rated.invoice()),
                papers.details().name(),
                partners.current().isPresent());
    }

    /**
     * Issues invoices of several tenants as {@link #issue} would each: all of it or nothing, in the caller's transaction. One that was
     * there already is left as it is.
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public void issue(List<InvoiceTogether> invoices) {
        together.issue(invoices.stream().map(InvoiceTogether::ready).toList());
        var fresh = invoices.stream()
                .filter(each -> each.ready().number().isPresent())
                .sorted(comparing(each -> each.ready().tenant().value()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var now = clock.instant();
        dates.put(
                fresh.stream()
                        .map(each -> new RunDateStore.Of<>(
                                each.ready().tenant(),
                                date(each.rated(), each.ready().file().id(), null)))
                        .toList(),
                now);
        dates.putAgain(
                fresh.stream()
                        .flatMap(each -> again(each.ready().tenant(), each.rated()))
                        .toList(),
                now);
        mails.tell(fresh);
        issued.fire(new InvoicesIssuedTogether(fresh));
    }
}
