package org.reckoner.rating.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.reckoner.rating.terms.ContractTerms;

/** The invoices a contract would have at its period boundaries, under given facts; without one-time orders. */
public record InvoicePreview(ContractTerms contract, List<TaxRate> taxes) {

    public InvoicePreview {
        Objects.requireNonNull(contract, "contract");
        taxes = List.copyOf(taxes);
    }

    /**
     * Those from the first boundary to the last, in order, as far as the contract goes.
     *
     * @param facts of a period, by its number; asked for the period before each boundary
     */
    public List<InvoiceDraft> between(int first, int last, IntFunction<PeriodFacts> facts) {
        var drafting = new InvoiceDrafting(contract, taxes);
        var drafts = new ArrayList<InvoiceDraft>();
        for (var due : new InvoiceCalendar(contract).between(first, last)) {
            if (due.kind() == DraftKind.ANNUAL_PREPAY) {
                drafting.annualPrepay(due.boundary()).ifPresent(drafts::add);
            } else if (due.boundary() == 0) {
                drafting.firstPeriod().ifPresent(drafts::add);
            } else {
                var rated = PeriodRating.of(contract, facts.apply(due.boundary() - 1));
                drafting.period(rated, List.of()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }
}
