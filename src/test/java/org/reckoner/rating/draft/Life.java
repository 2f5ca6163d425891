package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.terms.ContractTerms;

/** All invoices of a contract at its period boundaries, under stated quantities. */
public record Life(ContractTerms contract, List<TaxRate> taxes, IntFunction<Map<String, Integer>> quantities) {

    public PeriodRating rating(int period) {
        var stated = new HashMap<String, BigDecimal>();
        quantities.apply(period).forEach((product, quantity) -> stated.put(product, BigDecimal.valueOf(quantity)));
        var others =
                UsageFacts.of(PeriodUsage.none(contract.periods().period(period).span()));
        return PeriodRating.of(contract, PeriodFacts.stated(contract, period, stated, others));
    }

    /** In the order of the calendar, which decides what is made. */
    public List<InvoiceDraft> invoices(int lastBoundary) {
        var drafting = new InvoiceDrafting(contract, taxes);
        var drafts = new ArrayList<InvoiceDraft>();
        for (var due : new InvoiceCalendar(contract).upTo(lastBoundary)) {
            var draft = switch (due.kind()) {
                case ANNUAL_PREPAY -> drafting.annualPrepay(due.boundary());
                case PERIOD ->
                    due.boundary() == 0
                            ? drafting.firstPeriod()
                            : drafting.period(rating(due.boundary() - 1), List.of());
                case ONE_TIME -> throw new IllegalStateException("not at boundaries");
            };
            draft.ifPresent(drafts::add);
        }
        return drafts;
    }

    /** As in {@code 2026-02-15 PERIOD 205.00}. */
    public List<String> summary(int lastBoundary) {
        return invoices(lastBoundary).stream()
                .map(draft -> draft.issuedOn() + " " + draft.kind() + " "
                        + draft.total().amount())
                .toList();
    }
}
