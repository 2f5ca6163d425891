package org.reckoner.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceDraft;

/** Issued invoices out of the core's drafts, without a database. */
public final class SampleInvoices {
    private SampleInvoices() {}

    /** Somebody who may issue e-invoices. */
    public static Issuer issuer() {
        var values = new HashMap<>(Issuer.SAMPLE.values());
        values.put("legalName", "Reckoner Plattform GmbH");
        values.put("street", "Musterweg 1");
        values.put("postcode", "20095");
        values.put("city", "Hamburg");
        values.put("country", "DE");
        values.put("taxId", "DE123456789");
        for (var currency : List.of("EUR", "USD")) {
            values.put("account." + currency, "DE75512108001245126199");
            values.put("bank." + currency, "SOGEDEFFXXX");
        }
        return Issuer.of(values);
    }

    /** A payer of whom all is known. */
    public static BillTo payer() {
        return new BillTo(
                "Anonymous Bank AG",
                "Ruth Levi",
                "Hauptstraße 5\n3. Stock",
                "10115",
                "Berlin",
                "DE",
                "DE987654321",
                "rechnung@bank.example",
                "04011000-12345-03",
                "collections-emea@reckoner.example",
                null);
    }

    public static InvoiceFile file(InvoiceDraft draft, BillTo billTo, Locale language) {
        var amounts = new InvoiceAmounts(draft.net(), draft.tax(), draft.total(), draft.total());
        return new InvoiceFile(
                1,
                1,
                1,
                draft.kind(),
                InvoiceState.OPEN,
                "INV-000017",
                draft.issuedOn(),
                draft.dueOn(),
                draft.currency(),
                amounts,
                draft.arrearsOrNull(),
                draft.prepayOrNull(),
                billTo,
                "PO-17",
                language,
                1L,
                null,
                1,
                null,
                null,
                null,
                null,
                null);
    }

    public static List<InvoiceLineRow> lines(InvoiceDraft draft) {
        return new ArrayList<>(
                NewLine.of(draft.lines()).stream().map(NewLine::row).toList());
    }

    /** A credit note of all of an invoice. */
    public static InvoiceFile creditNote(InvoiceFile invoice) {
        var of = invoice.amounts();
        var amounts = new InvoiceAmounts(
                of.net().negated(), of.tax().negated(), of.total().negated(), Money.zero(invoice.currency()));
        return new InvoiceFile(
                2,
                1,
                1,
                DraftKind.CREDIT,
                InvoiceState.PAID,
                "CN-000003",
                invoice.datedOn(),
                invoice.datedOn(),
                invoice.currency(),
                amounts,
                invoice.arrears(),
                invoice.prepay(),
                invoice.billTo(),
                "PO-17",
                invoice.language(),
                1L,
                1L,
                1,
                null,
                null,
                null,
                null,
                "Wrong price");
    }

    public static List<InvoiceLineRow> creditLines(InvoiceFile invoice, List<InvoiceLineRow> lines) {
        var positions = lines.stream()
                .filter(InvoiceLineRow::isCreditable)
                .map(InvoiceLineRow::position)
                .toList();
        return new CreditLines(invoice, lines)
                .of(positions, tax -> Money.zero(invoice.currency())).stream()
                        .map(NewLine::row)
                        .toList();
    }

    public static InvoiceFile withoutMoney(InvoiceFile file) {
        return file.withoutMoney();
    }

    public static List<InvoiceLineRow> withoutMoney(List<InvoiceLineRow> lines) {
        return lines.stream().map(InvoiceLineRow::withoutMoney).toList();
    }
}
