package org.reckoner.invoice;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.ledger.Ledger;
import org.reckoner.ledger.TenantPosting;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.AuditEvents;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;

/**
 * Issues invoices of several tenants at once, each with all that issuing it alone leaves: a commit and a dozen statements for a hundred
 * invoices instead of for each. What has to be looked at before (a draft, a voided one, a review) is {@link Invoices}' alone.
 */
@ApplicationScoped
@Transactional
public class InvoicesTogether {
    @Inject
    ReadyInvoiceStore store;

    @Inject
    InvoiceLineStore lines;

    @Inject
    InvoiceParties parties;

    @Inject
    Issuing issuing;

    @Inject
    InvoiceBooks books;

    @Inject
    Ledger ledger;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvents> audit;

    /** Completes an invoice of the tenant the thread is in by whom it is for; stores nothing. */
    @Requires(Privilege.MANAGE_INVOICES)
    public ReadyInvoice ready(NewInvoice invoice) {
        var payer = parties.payer();
        var file = parties.draft(invoice, payer, clock.instant());
        return new ReadyInvoice(
                scope.required(), payer, file, NewLine.of(invoice.draft().lines()));
    }

    /**
     * Issues them in the caller's transaction: numbers, lines, bookings and the audit's entries. Whoever tells the payers does it
     * there too. One whose contract has an invoice of that kind and date is left out and gets no number.
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public void issue(List<ReadyInvoice> invoices) {
        var there = store.there(invoices);
        var fresh = new ArrayList<ReadyInvoice>();
        for (var invoice : invoices) {
            invoice.numbered(null);
            if (!there.contains(ReadyInvoiceStore.Key.of(invoice))) {
                fresh.add(invoice);
            }
        }
        if (!fresh.isEmpty()) {
            fresh.sort(comparing(invoice -> invoice.tenant().value()));
            issueFresh(fresh);
        }
    }

    private void issueFresh(List<ReadyInvoice> fresh) {
        var edition = issuing.edition();
        issuing.number(fresh, edition);
        var now = clock.instant();
        store.add(fresh, edition.id(), now);
        lines.add(fresh);
        var postings = new ArrayList<TenantPosting>();
        var notes = new ArrayList<AuditEvent>();
        for (var invoice : fresh) {
            var number = invoice.number().orElseThrow();
            books.invoice(invoice.file(), number)
                    .ifPresent(posting -> postings.add(new TenantPosting(invoice.tenant(), posting)));
            notes.add(AuditEvent.of(invoice.tenant(), "invoice.issued", "invoice", number)
                    .changed(null, invoice.file().amounts().total()));
        }
        ledger.post(postings);
        audit.fire(new AuditEvents(notes));
    }
}
