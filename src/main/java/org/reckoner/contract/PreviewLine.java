package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import org.reckoner.rating.draft.InvoiceLine;

/**
 * A line of an invoice in a preview.
 *
 * @param rate null where there is no single one
 */
public record PreviewLine(String description, BigDecimal quantity, String unit, BigDecimal rate, BigDecimal amount)
        implements Serializable {
    /** As the core drafted it. */
    public static PreviewLine of(InvoiceLine line) {
        return new PreviewLine(
                line.description(),
                line.quantity().value(),
                line.quantity().unit(),
                line.rateOrNull(),
                line.amount().amount());
    }
}
