package org.reckoner.evidence;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.terms.Section;

/**
 * What there is to explain of an invoice.
 *
 * @param parts by section, in the document's order
 */
public record InvoiceGuide(InvoiceFile file, List<Part> parts) {
    public InvoiceGuide {
        parts = List.copyOf(parts);
    }

    /**
     * A section of the document.
     *
     * @param sum of its lines; null where the reader sees quantities alone
     */
    public record Part(Section section, Money sum, List<Kind> kinds) {
        public Part {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * The lines of a section that charge the same way.
     *
     * @param sample the first of them
     */
    public record Kind(LineKind kind, int lines, InvoiceLineRow sample) {}

    public boolean isMoneyShown() {
        return file.amounts() != null;
    }

    /** Days from the invoice's date to its due date. */
    public long termDays() {
        return ChronoUnit.DAYS.between(file.datedOn(), file.dueOn());
    }
}
