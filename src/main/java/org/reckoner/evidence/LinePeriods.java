package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.MeasureKind;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.period.LocalDays;
import org.reckoner.period.Span;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.tenant.Tenants;

/** Finds the contract, the time and the rates that a line was counted by. */
@ApplicationScoped
class LinePeriods {
    @Inject
    Contracts contracts;

    @Inject
    Tenants tenants;

    Optional<Contract> contract(InvoiceFile file) {
        return contracts.signed().stream()
                .filter(contract -> contract.id() == file.contractId())
                .findFirst();
    }

    ZoneId zone(Optional<Contract> contract) {
        return contract.map(found -> found.details().zone())
                .orElseGet(() -> tenants.billing().zone());
    }

    /** The count of the line's dates by the contract's licence model. */
    PeriodKey key(InvoiceLineRow line, Optional<Contract> contract) {
        var zone = zone(contract);
        var span = new Span(
                LocalDays.startOf(line.dates().from(), zone),
                LocalDays.startOf(line.dates().until(), zone));
        return PeriodKey.of(span, contract.flatMap(found -> model(found, line)).orElse(LicenceModel.CONCURRENT));
    }

    private static Optional<LicenceModel> model(Contract contract, InvoiceLineRow line) {
        return contract.details()
                .periods()
                .containing(line.dates().from())
                .map(period -> contract.terms(deck -> RateDeck.EMPTY)
                        .termsOf(period.number())
                        .counting()
                        .model());
    }

    /** When the calls of the line began (rating.md 1.3); empty where the contract is not known. */
    Optional<CallsOfLine> calls(InvoiceLineRow line, Optional<Contract> contract) {
        return contract.flatMap(found -> found.details()
                .periods()
                .containing(line.dates().from())
                .map(period -> new CallsOfLine(
                        line.product(),
                        found.details().periods().voice(period.number()),
                        contracts
                                .terms(found.id(), period.number())
                                .termsOf(period.number())
                                .rateDeck())));
    }

    /** By whose list of users the line is shown: a level's or an add-on's. */
    String holding(InvoiceLineRow line, Optional<Contract> contract) {
        return contract.stream()
                .flatMap(found -> found.termsOn(line.dates().from()).details().products().stream())
                .filter(product -> product.code().equals(line.product()))
                .filter(product -> product.measure().kind() == MeasureKind.ADD_ON)
                .map(product -> PeriodFigures.addOnList(product.measure().subject()))
                .findFirst()
                .orElse(line.product());
    }
}
