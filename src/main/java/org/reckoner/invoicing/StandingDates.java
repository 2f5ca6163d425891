package org.reckoner.invoicing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reckoner.invoice.ContractInvoice;

/**
 * Says how a contract's dates stand, by its invoices and by what the run has noted. Pure.
 *
 * @param invoices the contract's
 * @param noted the tenant's
 */
record StandingDates(List<ContractInvoice> invoices, List<RunDate> noted, Instant now) {
    DueInvoice of(DueInvoice due) {
        var own = invoices.stream().filter(invoice -> isOf(invoice, due)).toList();
        var live = own.stream().filter(invoice -> !invoice.isVoid()).findFirst();
        var note = noted.stream().filter(date -> isOf(date, due)).findFirst();
        if (live.isPresent()) {
            return live.get().isDraft() ? drafted(due, live.get(), note) : due.standing(Standing.ISSUED, null);
        }
        if (!own.isEmpty()) {
            return due.standing(Standing.VOIDED, null);
        }
        var isNothing = note.isPresent() && note.get().invoiceId() == null;
        return isNothing ? due.standing(Standing.NOTHING_TO_CHARGE, null) : due;
    }

    /** A draft that nobody reviews, or not any more, is as good as none. */
    private DueInvoice drafted(DueInvoice due, ContractInvoice draft, Optional<RunDate> note) {
        var until = note.filter(date -> Long.valueOf(draft.id()).equals(date.invoiceId()))
                .map(RunDate::reviewUntil)
                .orElse(null);
        return until == null ? due : due.standing(until.isAfter(now) ? Standing.IN_REVIEW : Standing.DUE, until);
    }

    private static boolean isOf(ContractInvoice invoice, DueInvoice due) {
        return invoice.kind() == due.kind() && invoice.datedOn().equals(due.datedOn());
    }

    private static boolean isOf(RunDate date, DueInvoice due) {
        return date.contractId() == due.contractId()
                && date.kind() == due.kind()
                && date.datedOn().equals(due.datedOn());
    }
}
