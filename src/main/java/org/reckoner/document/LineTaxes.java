package org.reckoner.document;

import java.util.List;
import java.util.Optional;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.rating.draft.TaxRate;

/** Which tax each line of an invoice has: an e-invoice knows one of each line, and one of each percentage (EN 16931, BG-23). */
record LineTaxes(List<InvoiceLineRow> lines) {
    LineTaxes {
        lines = List.copyOf(lines);
    }

    /** Empty for none, which is exempt. */
    Optional<TaxRate> of(InvoiceLineRow line) {
        return on(line).stream().findFirst();
    }

    /** Whether the invoice can be said in an e-invoice. */
    boolean areSimple() {
        var charged = lines.stream().filter(line -> !line.isTax()).toList();
        var isOneEach = charged.stream().allMatch(line -> on(line).size() <= 1);
        var kinds = charged.stream().map(this::of).distinct().toList();
        var percents = kinds.stream()
                .map(tax -> tax.map(rate -> rate.percent().stripTrailingZeros().toPlainString())
                        .orElse("0"))
                .distinct()
                .count();
        return isOneEach && percents == kinds.size();
    }

    private List<TaxRate> on(InvoiceLineRow line) {
        return lines.stream()
                .filter(tax -> tax.isOn(line))
                .map(InvoiceLineRow::taxRate)
                .toList();
    }
}
