package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.settings.BusinessClock;

/** How the dates of all contracts of the tenant the thread is in stand with the run. */
@ApplicationScoped
class TenantDates {
    @Inject
    Contracts contracts;

    @Inject
    PhoneNumbers numbers;

    @Inject
    ContractInvoices invoices;

    @Inject
    RunDateStore store;

    @Inject
    BusinessClock clock;

    /** Of the signed contracts, by date. */
    List<DatedContract> contracts() {
        var signed = contracts.signed();
        if (signed.isEmpty()) {
            return List.of();
        }
        var now = clock.now();
        var made = invoices.all();
        var dates = store.all();
        var found = new ArrayList<DatedContract>();
        LocalDate endBefore = null;
        for (var contract : signed) {
            var own = made.stream()
                    .filter(invoice -> invoice.contractId() == contract.id())
                    .toList();
            var plan = ContractDates.of(contract, ordered(contract, endBefore, now));
            var standing = new StandingDates(own, dates, now);
            found.add(new DatedContract(
                    plan, plan.by(now).stream().map(standing::of).toList(), own));
            endBefore = contract.details().term().endOn();
        }
        return found;
    }

    /** What was ordered before the contract's date and after the end of the one before is charged by it (rating.md 5.6). */
    private List<PhoneNumber> ordered(Contract contract, LocalDate endBefore, Instant now) {
        var details = contract.details();
        var from = details.effectiveOn();
        var until = now.atZone(details.zone()).toLocalDate().plusDays(1);
        if (!from.isBefore(until)) {
            return List.of();
        }
        return numbers.heldBetween(from, until).stream()
                .filter(number -> endBefore == null || !number.orderedOn().isBefore(endBefore))
                .map(RatingInputs::core)
                .toList();
    }
}
