package org.reckoner.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.contract.Contract;
import org.reckoner.invoice.ContractInvoice;
import org.reckoner.rating.draft.DraftKind;

/**
 * A contract with how all its dates up to now stand.
 *
 * @param all in the order in which they are issued
 * @param invoices those it has had, by date
 */
record DatedContract(ContractDates dates, List<DueInvoice> all, List<ContractInvoice> invoices) {
    Contract contract() {
        return dates.contract();
    }

    String number() {
        return contract().details().number();
    }

    /** Those that are not done, up to a date. */
    Stream<DueInvoice> openUntil(LocalDate date) {
        return all.stream().filter(due -> !due.isDone() && !due.datedOn().isAfter(date));
    }

    /** The last invoice of the same kind before, issued and not taken back, to compare with. */
    ContractInvoice before(DueInvoice due) {
        return invoices.stream()
                .filter(invoice -> invoice.kind() == due.kind() && !invoice.isDraft() && !invoice.isVoid())
                .filter(invoice -> invoice.datedOn().isBefore(due.datedOn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The days whose one-time orders were invoiced. */
    Set<LocalDate> orderDaysIssued() {
        return all.stream()
                .filter(due -> due.kind() == DraftKind.ONE_TIME && due.standing() == Standing.ISSUED)
                .map(DueInvoice::datedOn)
                .collect(Collectors.toSet());
    }

    /** Whether the period that ends on a date has an invoice that a person took back and nobody has made again. */
    boolean isVoided(LocalDate endsOn) {
        return all.stream()
                .anyMatch(due -> due.isPeriod() && due.datedOn().equals(endsOn) && due.standing() == Standing.VOIDED);
    }
}
