package org.reckoner.invoice;

import java.time.LocalDate;
import org.reckoner.rating.draft.DraftKind;

/** How a document stands, as people are shown it. */
public enum InvoiceStatus {
    DRAFT,
    OPEN,
    /** Open and past its due date. */
    OVERDUE,
    PAID,
    UNCOLLECTIBLE,
    VOID,
    /** A credit note: taken off what its invoice came to. */
    APPLIED;

    /** @param today the tenant's date by the business clock */
    static InvoiceStatus of(DraftKind kind, InvoiceState state, LocalDate dueOn, LocalDate today) {
        if (kind == DraftKind.CREDIT) {
            return APPLIED;
        }
        return switch (state) {
            case DRAFT -> DRAFT;
            case OPEN -> dueOn.isBefore(today) ? OVERDUE : OPEN;
            case PAID -> PAID;
            case UNCOLLECTIBLE -> UNCOLLECTIBLE;
            case VOID -> VOID;
        };
    }
}
