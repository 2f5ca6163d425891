package org.reckoner.account;

import java.time.Instant;
import java.util.List;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;

/**
 * A running period as it stands: what was used, what that is charged in arrears, and what is projected for its end. No invoice.
 *
 * @param contract its number
 * @param asOf up to when usage counts
 * @param uses by product, then calls and numbers
 * @param lines of the arrears so far, in the order of an invoice; none where the reader sees quantities alone
 * @param soFar their sum; null where the reader sees quantities alone
 * @param next null where the reader sees quantities alone
 */
public record BillSoFar(
        String contract,
        Dates period,
        Instant asOf,
        List<ProductUse> uses,
        List<InvoiceLineRow> lines,
        Money soFar,
        NextInvoice next) {
    public BillSoFar {
        uses = List.copyOf(uses);
        lines = List.copyOf(lines);
    }

    /** For people of a tenant whose costs come through a partner (rating.md 5.10). */
    BillSoFar withoutMoney() {
        var quantities = uses.stream().map(ProductUse::withoutMoney).toList();
        return new BillSoFar(contract, period, asOf, quantities, List.of(), null, null);
    }
}
