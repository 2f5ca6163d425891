package org.reckoner.invoice;

import java.math.BigDecimal;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.terms.Section;

/**
 * A line of an invoice as it was issued.
 *
 * @param position from 1, in the document's order
 * @param subject what the description is about: the product's name
 * @param description in English
 * @param rate the price of a unit; null where there is no single one, and where the reader sees quantities alone
 * @param amount null where the reader sees quantities alone
 * @param taxRate of a tax: which, and the lines it is on, as it was then; else null
 * @param creditNoteId the credit note that took the line back, or null
 */
public record InvoiceLineRow(
        int position,
        Section section,
        LineKind kind,
        String product,
        String subject,
        String description,
        Dates dates,
        Quantity quantity,
        BigDecimal rate,
        Money amount,
        TaxRate taxRate,
        Long creditNoteId) {

    public boolean isTax() {
        return kind == LineKind.TAX;
    }

    /** Of a tax, else null. */
    public BigDecimal taxPercent() {
        return taxRate == null ? null : taxRate.percent();
    }

    /** Of a tax: whether it is on another line of its invoice. */
    public boolean isOn(InvoiceLineRow line) {
        return taxRate != null && taxRate.scope().covers(line.section(), line.product());
    }

    /** Whether a credit note may take it back; taxes follow their lines. */
    public boolean isCreditable() {
        return !isTax() && creditNoteId == null;
    }

    InvoiceLineRow withoutMoney() {
        return new InvoiceLineRow(
                position,
                section,
                kind,
                product,
                subject,
                description,
                dates,
                quantity,
                null,
                null,
                taxRate,
                creditNoteId);
    }
}
