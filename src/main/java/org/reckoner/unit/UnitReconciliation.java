package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.invoice.CostCheck;
import org.reckoner.money.Money;
import org.reckoner.platform.OpenToAll;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.unit.PeriodDivision.Document;

/** Whether units and what is in none add up to what each divided period was charged (rating.md 7.1). */
@ApplicationScoped
public class UnitReconciliation implements CostCheck {
    @Inject
    Contracts contracts;

    @Inject
    ContractInvoices invoices;

    @Inject
    UnitCostStore costs;

    @Inject
    UnitTotalStore totals;

    @Override
    @OpenToAll("the boundaries it calls ask the system caller")
    public List<String> disagreements() {
        var found = new ArrayList<String>();
        for (var contract : contracts.signed()) {
            var frozen = costs.ofContract(contract.id());
            if (!frozen.isEmpty()) {
                check(contract, frozen, found);
            }
        }
        return found;
    }

    private void check(Contract contract, List<FrozenPeriod> frozen, List<String> found) {
        var divided = costs.totals(contract.id());
        var documents = documents(contract.id());
        var terms = contract.terms(deck -> RateDeck.EMPTY);
        for (var period : frozen) {
            var number = terms.periods()
                    .containing(period.dates().from())
                    .orElseThrow()
                    .number();
            var span = terms.periods().period(number).span();
            var zone = terms.periods().zone();
            var nobodys = new UnitDivision(Units.NONE, UnitPolicy.EVEN, span, UnitTimes.NONE, zone);
            var charged = new PeriodDivision(terms, number, null, nobodys)
                    .cost(documents, Map.of())
                    .total(terms);
            var sum = divided.getOrDefault(period.dates().from(), Money.zero(period.currency()));
            if (!charged.equals(sum)) {
                found.add("the period from " + period.dates().from() + " cost " + charged + ", units have " + sum);
            }
            var shown = Money.sum(totals.sections(period).values(), period.currency());
            if (!shown.equals(sum)) {
                found.add("units have " + sum + " of the period from "
                        + period.dates().from() + ", shown is " + shown);
            }
        }
    }

    /** Those that are taken into account and count. */
    private List<Document> documents(long contract) {
        var done = costs.done();
        return invoices.documents().stream()
                .filter(document -> document.contractId() == contract)
                .filter(document -> done.contains(new Effect(document.id(), false).name())
                        && !done.contains(new Effect(document.id(), true).name()))
                .map(document -> new Document(document, invoices.lines(document.id())))
                .toList();
    }
}
