package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.reckoner.ledger.Ledger;
import org.reckoner.ledger.LedgerAccount;
import org.reckoner.ledger.LedgerEntry;
import org.reckoner.ledger.Posting;
import org.reckoner.ledger.PostingKind;
import org.reckoner.money.Money;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** What happens to invoices, as entries of the ledger. */
@ApplicationScoped
class InvoiceBooks {
    @Inject
    Ledger ledger;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    void postInvoice(InvoiceFile file, String number) {
        post(PostingKind.INVOICE, file, number, file.id(), false);
    }

    /** What issuing an invoice books; nothing where it comes to nothing. */
    Optional<Posting> invoice(InvoiceFile file, String number) {
        return posting(PostingKind.INVOICE, number, file.datedOn(), file, entries(file, file.id(), false));
    }

    /** What a credit note comes to, which is below zero, is owed less on its invoice. */
    void postCreditNote(InvoiceFile note) {
        post(PostingKind.CREDIT_NOTE, note, note.number(), note.creditsId(), false);
    }

    void postVoid(InvoiceFile file) {
        post(PostingKind.VOID, file, file.number(), file.id(), true);
    }

    void postWriteOff(InvoiceFile file) {
        var open = file.amounts().open();
        var entries = new Posting.Entries()
                .add(LedgerAccount.WRITE_OFF, open, file.id())
                .add(LedgerAccount.RECEIVABLE, open.negated(), file.id())
                .list();
        ledger.post(new Posting(
                PostingKind.WRITE_OFF,
                PostingKind.WRITE_OFF + ":" + file.id(),
                file.number(),
                clock.today(zone()),
                entries));
    }

    private void post(PostingKind kind, InvoiceFile file, String number, long owedOn, boolean reversed) {
        var entries = entries(file, owedOn, reversed);
        var on = kind == PostingKind.VOID ? clock.today(zone()) : file.datedOn();
        posting(kind, number, on, file, entries).ifPresent(ledger::post);
    }

    private static List<LedgerEntry> entries(InvoiceFile file, long owedOn, boolean reversed) {
        var amounts = file.amounts();
        return new Posting.Entries()
                .add(LedgerAccount.RECEIVABLE, signed(amounts.total(), reversed), owedOn)
                .add(LedgerAccount.REVENUE, signed(amounts.net().negated(), reversed), file.id())
                .add(LedgerAccount.TAX, signed(amounts.tax().negated(), reversed), file.id())
                .list();
    }

    private static Optional<Posting> posting(
            PostingKind kind, String number, LocalDate on, InvoiceFile file, List<LedgerEntry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Posting(kind, kind + ":" + file.id(), number, on, entries));
    }

    private ZoneId zone() {
        return tenants.billing().zone();
    }

    private static Money signed(Money amount, boolean reversed) {
        return reversed ? amount.negated() : amount;
    }
}
