package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.TenantScope;

/** Gives documents their numbers and books them, inside the transaction of the boundary that is asked for it. */
@ApplicationScoped
class Issuing {
    @Inject
    InvoiceStore store;

    @Inject
    InvoiceBooks books;

    @Inject
    NumberStore numbers;

    @Inject
    IssuerSettings settings;

    @Inject
    IssuerStore issuers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Event<InvoiceIssued> issued;

    /** The issuer of now, and the edition that what is issued now refers to. */
    record Edition(Issuer issuer, long id) {}

    Edition edition() {
        var issuer = settings.issuer();
        return new Edition(issuer, issuers.editionOf(issuer, clock.instant()));
    }

    /** The counter is locked last and for as short as can be; a rolled back transaction gives its number back. */
    String invoice(InvoiceFile draft) {
        var edition = edition();
        var number = numbers.next(NumberSequence.INVOICE, edition.issuer());
        store.issue(draft, stateOf(draft), number, edition.id(), clock.instant());
        books.postInvoice(draft, number);
        note("invoice.issued", number, draft);
        issued.fire(new InvoiceIssued(draft.id()));
        return number;
    }

    /** What comes to nothing is not owed. */
    static InvoiceState stateOf(InvoiceFile issued) {
        return issued.amounts().total().signum() > 0 ? InvoiceState.OPEN : InvoiceState.PAID;
    }

    /** Gives each its number, in this order. */
    void number(List<ReadyInvoice> invoices, Edition edition) {
        var given = numbers.next(NumberSequence.INVOICE, edition.issuer(), invoices.size())
                .iterator();
        invoices.forEach(invoice -> invoice.numbered(given.next()));
    }

    String creditNoteNumber(Edition edition) {
        return numbers.next(NumberSequence.CREDIT_NOTE, edition.issuer());
    }

    void note(String action, String number, InvoiceFile file) {
        audit.fire(AuditEvent.of(scope.required(), action, "invoice", number)
                .changed(null, file.amounts().total()));
    }
}
