package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.reckoner.money.Money;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.Tenants;

/** Takes back invoices, whole or line by line: an issued invoice itself never changes (product.md 3). */
@ApplicationScoped
@Transactional
public class CreditNotes {
    /** More lines than any invoice has. */
    private static final int LINES_MAX = 100_000;

    @Inject
    InvoiceStore store;

    @Inject
    InvoiceLineStore lines;

    @Inject
    InvoiceBooks books;

    @Inject
    Issuing issuing;

    @Inject
    Invoices invoices;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock businessClock;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Issues a credit note of some lines, with the taxes on them; with the last line goes what is left of the taxes.
     *
     * @param positions of lines that were not taken back before
     * @return the credit note's id
     * @throws RuleViolation {@link InvoiceProblem#NOT_IN_THIS_STATE}, {@link InvoiceProblem#LINE_NOT_CREDITABLE}, {@link
     *     InvoiceProblem#NO_LINE_CHOSEN}, {@link InvoiceProblem#REASON_MISSING}, {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public long credit(long invoiceId, int seenVersion, Collection<Integer> positions, String reason) {
        var invoice = seen(invoiceId, seenVersion);
        var all = lines.page(invoice, 0, LINES_MAX);
        return credit(invoice, all, positions, Invoices.reason(reason));
    }

    /** The same of all lines that were not taken back before. */
    @Requires(Privilege.MANAGE_INVOICES)
    public long creditWhole(long invoiceId, int seenVersion, String reason) {
        var invoice = seen(invoiceId, seenVersion);
        var all = lines.page(invoice, 0, LINES_MAX);
        var rest = all.stream()
                .filter(InvoiceLineRow::isCreditable)
                .map(InvoiceLineRow::position)
                .toList();
        return credit(invoice, all, rest, Invoices.reason(reason));
    }

    private long credit(InvoiceFile invoice, List<InvoiceLineRow> all, Collection<Integer> positions, String reason) {
        var made = new CreditLines(invoice, all).of(positions, tax -> lines.taxCredited(invoice, tax));
        var note = note(invoice, made, reason);
        store.add(note);
        lines.add(note.id(), made);
        books.postCreditNote(note);
        invoices.settle(invoice.id());
        issuing.note("credit-note.issued", note.number(), note);
        return note.id();
    }

    private InvoiceFile note(InvoiceFile invoice, List<NewLine> made, String reason) {
        var edition = issuing.edition();
        var now = clock.instant();
        var today = businessClock.today(tenants.billing().zone());
        return new InvoiceFile(
                ids.next(),
                0,
                invoice.contractId(),
                DraftKind.CREDIT,
                InvoiceState.PAID,
                issuing.creditNoteNumber(edition),
                today,
                today,
                invoice.currency(),
                amounts(invoice, made),
                invoice.arrears(),
                invoice.prepay(),
                invoice.billTo(),
                invoice.purchaseOrder(),
                invoice.language(),
                edition.id(),
                invoice.id(),
                invoice.rulesVersion(),
                invoice.inputDigest(),
                now,
                now,
                null,
                reason);
    }

    private static InvoiceAmounts amounts(InvoiceFile invoice, List<NewLine> made) {
        var net = sum(invoice, made, false);
        var tax = sum(invoice, made, true);
        return new InvoiceAmounts(net, tax, net.plus(tax), Money.zero(invoice.currency()));
    }

    private static Money sum(InvoiceFile invoice, List<NewLine> made, boolean taxes) {
        var some = made.stream()
                .map(NewLine::row)
                .filter(row -> row.isTax() == taxes)
                .map(InvoiceLineRow::amount)
                .toList();
        return Money.sum(some, invoice.currency());
    }

    private InvoiceFile seen(long id, int seenVersion) {
        var file = store.locked(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
        if (file.version() != seenVersion) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        if (!file.isCreditable()) {
            throw Invoices.notInThisState(file);
        }
        return file;
    }
}
