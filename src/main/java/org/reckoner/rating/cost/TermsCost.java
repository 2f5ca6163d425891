package org.reckoner.rating.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;

/**
 * What a period costs under some terms, by service period (rating.md 7.1): its arrears, its prepay, and its part of a year that is
 * prepaid. Without taxes, one-time orders and adjustments, which do not depend on how usage is counted and priced. The same usage
 * under two contracts tells which would have been cheaper.
 */
public record TermsCost(ContractTerms terms) {

    /**
     * The cost of a period.
     *
     * @param facts its usage, counted for the clients that the terms' licence model counts
     * @throws org.reckoner.rating.RatingRefused if something was used that the terms have no price for
     */
    public Money of(int period, UsageFacts facts) {
        var drafting = new InvoiceDrafting(terms, List.of());
        var invoices = new ArrayList<InvoiceDraft>();
        drafting.annualPrepay(0).ifPresent(invoices::add); // in the ramp, too, it is the first year's
        for (int boundary = Math.max(1, terms.yearStart(period)); boundary <= period; boundary++) {
            drafting.annualPrepay(boundary).ifPresent(invoices::add);
        }
        if (period == 0) {
            drafting.firstPeriod().ifPresent(invoices::add);
        } else {
            drafting.period(nothing(period - 1), List.of()).ifPresent(invoices::add);
        }
        drafting.period(PeriodRating.of(terms, period, facts), List.of()).ifPresent(invoices::add);
        return PeriodCost.of(terms, period, invoices).total(terms);
    }

    /** A period without usage, at whose end the next one is paid in advance all the same. */
    private static PeriodRating nothing(int period) {
        return new PeriodRating(new PeriodFacts(period, new TreeMap<>(), List.of(), List.of(), List.of()), List.of());
    }
}
