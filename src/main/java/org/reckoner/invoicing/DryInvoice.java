package org.reckoner.invoicing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.reckoner.contract.PreviewLine;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.DraftKind;

/**
 * An invoice that the run would make now.
 *
 * @param reviewUntil of a draft until when it is looked at, or null
 * @param total null where it cannot be rated
 * @param before what the one before of the same kind came to; null where there is none
 */
public record DryInvoice(
        long tenantId,
        String tenantName,
        String contract,
        DraftKind kind,
        LocalDate datedOn,
        Instant reviewUntil,
        Money total,
        Money before,
        List<PreviewLine> lines,
        List<Warning> warnings)
        implements Serializable {
    public DryInvoice {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** More or less than the one before; null where that cannot be said. */
    public Money difference() {
        return total == null || before == null || !total.currency().equals(before.currency())
                ? null
                : total.minus(before);
    }

    /** Tells it from all others. */
    public String key() {
        return tenantId + "-" + contract + "-" + kind + "-" + datedOn;
    }
}
