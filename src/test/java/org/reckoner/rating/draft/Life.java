package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.terms.ContractTerms;

/** All invoices of a contract at its period boundaries, under stated quantities. */
public record Life(ContractTerms contract, List<TaxRate> taxes, IntFunction<Map<String, Integer>> quantities) {

    public PeriodRating rating(int period) {
        return PeriodRating.of(contract, facts(period));
    }

    private PeriodFacts facts(int period) {
        var stated = new HashMap<String, BigDecimal>();
        quantities.apply(period).forEach((product, quantity) -> stated.put(product, BigDecimal.valueOf(quantity)));
        var others =
                UsageFacts.of(PeriodUsage.none(contract.periods().period(period).span()));
        return PeriodFacts.stated(contract, period, stated, others);
    }

    public List<InvoiceDraft> invoices(int lastBoundary) {
        return new InvoicePreview(contract, taxes).between(0, lastBoundary, this::facts);
    }

    /** As in {@code 2026-02-15 PERIOD 205.00}. */
    public List<String> summary(int lastBoundary) {
        return invoices(lastBoundary).stream()
                .map(draft -> draft.issuedOn() + " " + draft.kind() + " "
                        + draft.total().amount())
                .toList();
    }
}
