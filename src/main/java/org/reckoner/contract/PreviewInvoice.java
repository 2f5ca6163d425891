package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceDraft;

/**
 * An invoice a contract would have.
 *
 * @param total in the contract's currency
 * @param beforeOrNull what it would come to without the amendment that is being prepared; null where there is none
 */
public record PreviewInvoice(
        DraftKind kind,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<PreviewLine> lines,
        BigDecimal total,
        BigDecimal beforeOrNull)
        implements Serializable {
    static PreviewInvoice of(InvoiceDraft draft, BigDecimal beforeOrNull) {
        return new PreviewInvoice(
                draft.kind(),
                draft.issuedOn(),
                draft.dueOn(),
                draft.lines().stream().map(PreviewLine::of).toList(),
                draft.total().amount(),
                beforeOrNull);
    }

    public String key() {
        return issuedOn + "-" + kind;
    }
}
