package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.contract.Contracts;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.invoice.ContractInvoices;
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
            var setUps = SetUps.of(contract, endBefore, now);
            var plan = ContractDates.of(contract, setUps, setUps.days(numbers));
            var standing = new StandingDates(own, dates, now);
            found.add(new DatedContract(
                    plan, plan.by(now).stream().map(standing::of).toList(), own));
            endBefore = contract.details().term().endOn();
        }
        return found;
    }
}
