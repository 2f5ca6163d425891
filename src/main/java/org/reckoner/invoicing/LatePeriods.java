package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.contract.Contracts;
import org.reckoner.invoice.Billed;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.Adjustment;

/**
 * Looks whether data has come for periods that were invoiced, and rates them again at their own prices (rating.md 2.3). What is
 * compared is what was billed, not what was credited (decision 0018).
 */
@ApplicationScoped
class LatePeriods {
    /** A year: what comes later than that is corrected by a credit note, if at all. */
    private static final int LOOKED_BACK = 12;

    /** Ten years. */
    private static final int LOOKED_AT = 120;

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 1, 1);

    @Inject
    RatingInputs inputs;

    @Inject
    Contracts contracts;

    @Inject
    ContractInvoices invoices;

    @Inject
    RunDateStore dates;

    /** The periods before the one that an invoice charges, whose input is another one than when they were invoiced. */
    List<LatePeriod> before(DatedContract of, DueInvoice due) {
        var terms = of.dates().terms();
        var invoiced = dates.rated(of.contract().id(), due.datedOn(), LOOKED_BACK, terms.currency()).stream()
                .toList();
        return again(of, invoiced);
    }

    private List<LatePeriod> again(DatedContract of, List<RatedPeriod> rated) {
        var terms = of.dates().terms();
        var invoiced =
                rated.stream().filter(period -> !of.isVoided(period.endsOn())).toList();
        if (invoiced.isEmpty()) {
            return List.of();
        }
        var numbers = invoiced.stream().map(RatedPeriod::number).toList();
        var marks = inputs.marks(terms.periods(), numbers);
        var billed = invoices.billed(
                of.contract().id(), terms.currency(), invoiced.get(0).endsOn());
        var late = new ArrayList<LatePeriod>();
        for (var i = 0; i < invoiced.size(); i++) {
            again(of, invoiced.get(i), marks.get(i), billed).ifPresent(late::add);
        }
        return late;
    }

    /**
     * Periods of which data came too late for any invoice: more than a year after, or after the closing invoice. Nothing is charged
     * for them by itself; whoever looks after the tenant decides.
     */
    List<LatePeriod> tooLate(DatedContract of) {
        var terms = of.dates().terms();
        var rated = dates.rated(of.contract().id(), FOR_EVER, LOOKED_AT, terms.currency());
        if (rated.isEmpty()) {
            return List.of();
        }
        var isGoingOn = terms.periods().has(rated.get(rated.size() - 1).number() + 1);
        var count = Math.max(0, rated.size() - (isGoingOn ? LOOKED_BACK : 0));
        return again(of, rated.subList(0, count)).stream()
                .filter(LatePeriod::isDifferent)
                .toList();
    }

    private Optional<LatePeriod> again(DatedContract of, RatedPeriod before, String mark, Billed billed) {
        var period = of.dates().terms().periods().period(before.number());
        var was = billed.of(Dates.of(period));
        if (mark.equals(before.mark()) && was.equals(before.net())) {
            return Optional.empty();
        }
        var terms = contracts.terms(of.contract().id(), before.number());
        var input = inputs.of(terms, before.number());
        var net = input.rated().net(terms);
        var rated = new RatedPeriod(before.number(), before.endsOn(), mark, input.digest(), net);
        return Optional.of(new LatePeriod(rated, Adjustment.unassigned(period, was, net)));
    }
}
