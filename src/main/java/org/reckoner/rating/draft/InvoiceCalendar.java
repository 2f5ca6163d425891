package org.reckoner.rating.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.period.Dates;
import org.reckoner.period.LocalDays;
import org.reckoner.rating.terms.ContractTerms;

/** Which invoices a contract has at its period boundaries, and when. One-time orders have theirs on their days. */
public record InvoiceCalendar(ContractTerms contract) {

    /** Those from the first boundary to the last, in order; the contract's end is its last boundary. */
    public List<InvoiceDue> between(int first, int last) {
        var due = new ArrayList<InvoiceDue>();
        for (int boundary = first; boundary <= last && isBoundary(boundary); boundary++) {
            due.addAll(at(boundary));
        }
        return due;
    }

    /** Those at one boundary. */
    public List<InvoiceDue> at(int boundary) {
        var due = new ArrayList<InvoiceDue>();
        var prepay = new PrepayLines(contract, boundary);
        if (!prepay.ofYear().isEmpty()) {
            due.add(due(DraftKind.ANNUAL_PREPAY, boundary, null, prepay.yearOrNull()));
        }
        var next = prepay.ofNextPeriod().isEmpty() ? null : prepay.nextPeriodOrNull();
        if (boundary > 0 || next != null) {
            var arrears = boundary == 0 ? null : Dates.of(contract.periods().period(boundary - 1));
            due.add(due(DraftKind.PERIOD, boundary, arrears, next));
        }
        return due;
    }

    private boolean isBoundary(int boundary) {
        return boundary == 0 || contract.periods().has(boundary - 1);
    }

    private InvoiceDue due(DraftKind kind, int boundary, Dates arrearsOrNull, Dates prepayOrNull) {
        var issuedOn = contract.periods().boundary(boundary);
        return new InvoiceDue(
                kind, boundary, issuedOn, notBefore(boundary, arrearsOrNull), arrearsOrNull, prepayOrNull);
    }

    private Instant notBefore(int boundary, Dates arrearsOrNull) {
        return arrearsOrNull == null
                ? LocalDays.startOf(
                        contract.periods().boundary(boundary),
                        contract.periods().zone())
                : contract.periods().overAt(boundary - 1);
    }
}
