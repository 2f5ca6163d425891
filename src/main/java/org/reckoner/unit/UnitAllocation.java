package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.invoice.IssuedDocument;
import org.reckoner.invoice.IssuedLine;
import org.reckoner.invoicing.RatingInputs;
import org.reckoner.invoicing.Uncharged;
import org.reckoner.period.Dates;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.RateDeck;

/**
 * Divides the costs of the tenant the thread is in between its units, as soon as they are invoiced (rating.md 7.1). What is to be done is
 * not written down anywhere: it is whatever was issued, or taken back, and is not done yet. So nothing is lost where a node is killed,
 * and whoever begins again goes on where the last one stopped. Counts and divides outside any transaction.
 */
@ApplicationScoped
public class UnitAllocation {
    @Inject
    Contracts contracts;

    @Inject
    ContractInvoices invoices;

    @Inject
    Uncharged uncharged;

    @Inject
    RatingInputs inputs;

    @Inject
    AssignedUnitsStore assigned;

    @Inject
    UnitStore units;

    @Inject
    UnitCostStore costs;

    @Inject
    UnitFreezing freezing;

    /** Whether the tenant has, or had, units. */
    @Requires(Privilege.MANAGE_INVOICES)
    public boolean isDivided() {
        return !units.names().isEmpty();
    }

    /** Whether something was issued or taken back that is not taken into account. */
    @Requires(Privilege.MANAGE_INVOICES)
    public boolean isDue() {
        var done = costs.done();
        var signed = contracts.signed().stream().map(Contract::id).toList();
        return signed.stream().anyMatch(this::isUnchargedDue)
                || invoices.documents().stream()
                        .filter(document -> signed.contains(document.contractId()))
                        .map(document -> new Effect(document.id(), document.isVoid()).name())
                        .anyMatch(effect -> !done.contains(effect));
    }

    private boolean isUnchargedDue(long contract) {
        var frozen = costs.ofContract(contract).stream()
                .map(period -> period.dates().until())
                .toList();
        var first = contracts.get(contract).details().effectiveOn();
        return uncharged.endings(contract).stream().anyMatch(end -> end.isAfter(first) && !frozen.contains(end));
    }

    /**
     * Does all that is to be done.
     *
     * @return how many documents, and periods that had nothing to charge, were taken into account
     * @throws org.reckoner.rating.RatingRefused if usage has come since that has no price
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public int allocate() {
        var done = costs.done();
        var documents = invoices.documents();
        var count = 0;
        for (var contract : contracts.signed()) {
            var own = documents.stream()
                    .filter(document -> document.contractId() == contract.id())
                    .toList();
            count += allocate(contract, own, done::contains);
        }
        return count;
    }

    private int allocate(Contract contract, List<IssuedDocument> documents, Done done) {
        var terms = contract.terms(deck -> RateDeck.EMPTY);
        var work = new ContractCosts(contract.id(), terms, costs.ofContract(contract.id()), new Reading(contract));
        var count = 0;
        var before = new ArrayList<IssuedDocument>();
        for (var document : documents) {
            var made = made(document, before, work, done);
            made.forEach(this::store);
            count += made.isEmpty() ? 0 : 1;
            if (!document.isVoid()) {
                before.add(document);
            }
        }
        for (var ending : uncharged.endings(contract.id())) {
            var made = work.uncharged(ending, before);
            made.ifPresent(this::store);
            count += made.isPresent() ? 1 : 0;
        }
        return count;
    }

    private interface Done {
        boolean contains(String effect);
    }

    /** One that was void before it could be taken into account never cost anybody anything. */
    private static List<Freezing> made(
            IssuedDocument document, List<IssuedDocument> before, ContractCosts work, Done done) {
        var issued = new Effect(document.id(), false);
        var taken = new Effect(document.id(), true);
        if (!done.contains(issued.name())) {
            return document.isVoid()
                    ? List.of(nothing(issued), nothing(taken))
                    : List.of(work.issued(document, before));
        }
        return document.isVoid() && !done.contains(taken.name()) ? List.of(work.voided(document)) : List.of();
    }

    private static Freezing nothing(Effect effect) {
        return new Freezing(effect, null, null, List.of());
    }

    /** Another node may have done it meanwhile: then the key refuses it, and the next look sees it. */
    private void store(Freezing made) {
        Races.won(() -> {
            freezing.put(made);
            return null;
        });
    }

    private final class Reading implements ContractCosts.Source {
        private final Contract contract;

        Reading(Contract contract) {
            this.contract = contract;
        }

        /** Nothing is counted where nobody and nothing was in a unit: all of it is in none, whoever used it. */
        @Override
        public PeriodDivision division(int period, UnitPolicy policy) {
            var terms = contracts.terms(contract.id(), period);
            var zone = terms.periods().zone();
            var within = assigned.in(Dates.of(terms.periods().period(period)), zone);
            var span = terms.periods().period(period).span();
            if (within == Units.NONE) {
                var nobodys = new UnitDivision(within, policy, span, UnitTimes.NONE, zone);
                return new PeriodDivision(terms, period, null, nobodys);
            }
            var input = inputs.of(terms, period, within);
            var division = new UnitDivision(within, policy, span, input.times(), zone);
            return new PeriodDivision(terms, period, input.input().rated(), division);
        }

        @Override
        public List<IssuedLine> lines(long document) {
            return invoices.lines(document);
        }

        @Override
        public List<UnitAmount> amounts(FrozenPeriod period) {
            return costs.amounts(period);
        }

        @Override
        public UnitPolicy policy() {
            return units.policy().policy();
        }
    }
}
