package org.reckoner.invoice;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.rating.draft.Evidence;
import org.reckoner.rating.draft.InvoiceLine;

/**
 * A line to be stored.
 *
 * @param creditedId the invoice of the line that is taken back, or null
 * @param creditedPosition that line; null of taxes, which several credit notes take back in parts
 * @param evidence what it is made of, as JSON
 */
record NewLine(InvoiceLineRow row, Long creditedId, Integer creditedPosition, String evidence) {

    /** A draft's lines, numbered in their order. */
    static List<NewLine> of(List<InvoiceLine> lines) {
        var made = new ArrayList<NewLine>(lines.size());
        for (var line : lines) {
            var tax = line.evidence() instanceof Evidence.Taxed taxed ? taxed.rate() : null;
            var row = new InvoiceLineRow(
                    made.size() + 1,
                    line.section(),
                    line.kind(),
                    line.product(),
                    line.kind().subjectOf(line.description()),
                    line.description(),
                    line.dates(),
                    line.quantity(),
                    line.rateOrNull(),
                    line.amount(),
                    tax,
                    null);
            made.add(new NewLine(row, null, null, EvidenceJson.of(line.evidence())));
        }
        return made;
    }
}
