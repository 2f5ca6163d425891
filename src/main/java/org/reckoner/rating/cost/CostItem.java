package org.reckoner.rating.cost;

import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.terms.Section;

/**
 * A part of an invoice line, or of the tax on it, that is the cost of one period.
 *
 * @param line never a tax line: a tax stands with the line it is on
 * @param section the line's, or that of taxes
 * @param from the kind of invoice it stands on
 */
public record CostItem(InvoiceLine line, Section section, Money amount, DraftKind from) {

    public CostItem {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(amount, "amount");
    }

    /** Whether rating the period again says anew what it is. Taxes and what was credited stay as they are. */
    boolean isRated() {
        return from == DraftKind.PERIOD
                && section != Section.TAXES
                && line.kind().isArrears();
    }
}
