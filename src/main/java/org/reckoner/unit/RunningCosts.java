package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.invoice.IssuedDocument;
import org.reckoner.invoicing.RatingInputs;
import org.reckoner.money.Money;
import org.reckoner.period.BillingPeriod;
import org.reckoner.period.Dates;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.settings.BusinessClock;

/**
 * What units of the tenant the thread is in cost so far in a period that is not divided yet: what was charged for it in advance, and its
 * arrears as they stand, without taxes. Stores nothing. Outside any transaction: all sessions of the period are read.
 */
@ApplicationScoped
public class RunningCosts {
    @Inject
    Contracts contracts;

    @Inject
    ContractInvoices invoices;

    @Inject
    RatingInputs inputs;

    @Inject
    AssignedUnitsStore assigned;

    @Inject
    UnitStore units;

    @Inject
    BusinessClock clock;

    /**
     * A period with what its units cost.
     *
     * @param amounts by unit; those that cost nothing are left out
     */
    public record Seen(LocalDate fromOn, Money zero, Map<Long, Money> amounts) {
        /** What a unit costs. */
        public Money of(long unit) {
            return amounts.getOrDefault(unit, zero);
        }
    }

    /**
     * The period of yesterday, so that one that is over is looked at once more with all of its days.
     *
     * @return null where no contract was in force
     * @throws org.reckoner.rating.RatingRefused if something was used that has no price
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Seen yesterdays() {
        for (var contract : contracts.signed()) {
            var details = contract.details();
            var period =
                    details.periods().containing(clock.today(details.zone()).minusDays(1));
            if (period.isPresent()) {
                return of(contract, period.get());
            }
        }
        return null;
    }

    private Seen of(Contract contract, BillingPeriod period) {
        var terms = contracts.terms(contract.id(), period.number());
        var zone = terms.periods().zone();
        var within = assigned.in(Dates.of(period), zone);
        var input = inputs.of(terms, period.number(), within);
        var rated = input.input().rated();
        var division = new UnitDivision(within, units.policy().policy(), period.span(), input.times(), zone);
        var divided = new PeriodDivision(terms, period.number(), rated, division);
        var drafts = new ArrayList<InvoiceDraft>();
        new InvoiceDrafting(terms, List.of()).period(rated, List.of()).ifPresent(drafts::add);
        var amounts = new TreeMap<Long, Money>();
        divided.divide(drafts, documents(contract, period)).stream()
                .filter(each -> each.unitId() != UnitAmount.UNASSIGNED)
                .forEach(each -> amounts.merge(each.unitId(), each.amount(), Money::plus));
        return new Seen(period.firstDay(), Money.zero(terms.currency()), amounts);
    }

    /** What was issued before the period's own invoice. */
    private List<PeriodDivision.Document> documents(Contract contract, BillingPeriod period) {
        return invoices.documents().stream()
                .filter(document -> document.contractId() == contract.id() && !document.isVoid())
                .filter(document -> document.datedOn().isBefore(period.lastDay().plusDays(1)))
                .map(this::document)
                .toList();
    }

    private PeriodDivision.Document document(IssuedDocument head) {
        return new PeriodDivision.Document(head, invoices.lines(head.id()));
    }
}
