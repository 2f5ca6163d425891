package org.reckoner.invoicing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reckoner.contract.Contract;
import org.reckoner.period.LocalDays;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceCalendar;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.voice.RateDeck;

/**
 * A contract with the dates on which it has something to invoice. Pure.
 *
 * @param terms without its rates of calls, on which no date depends
 * @param setUps the numbers whose set-up it charges: those ordered before are an earlier contract's
 * @param orderDays the days on which these were ordered
 */
record ContractDates(Contract contract, ContractTerms terms, SetUps setUps, List<LocalDate> orderDays) {
    /** What is issued first on one date. */
    static final Comparator<DueInvoice> ORDER =
            Comparator.comparing(DueInvoice::datedOn).thenComparing(DueInvoice::kind);

    static ContractDates of(Contract contract, SetUps setUps, List<LocalDate> orderDays) {
        return new ContractDates(contract, contract.terms(deck -> RateDeck.EMPTY), setUps, orderDays);
    }

    /** Those whose input is complete at an instant, in the order in which they are issued. */
    List<DueInvoice> by(Instant now) {
        var due = new ArrayList<DueInvoice>();
        var calendar = new InvoiceCalendar(terms);
        for (var boundary = 0; isBoundary(boundary) && !startOf(boundary).isAfter(now); boundary++) {
            var number = boundary;
            calendar.at(boundary).stream()
                    .filter(each -> !each.notBefore().isAfter(now))
                    .forEach(each -> due.add(DueInvoice.at(contract.id(), each.kind(), each.issuedOn(), number)));
        }
        drafting().oneTimeDaysBy(contract.oneTimeOrders(), orderDays).stream()
                .filter(day -> !isOver(day).isAfter(now))
                .forEach(day -> due.add(DueInvoice.at(contract.id(), DraftKind.ONE_TIME, day, DueInvoice.NO_BOUNDARY)));
        due.sort(ORDER);
        return due;
    }

    InvoiceDrafting drafting() {
        return new InvoiceDrafting(terms, List.of());
    }

    private boolean isBoundary(int boundary) {
        return boundary == 0 || terms.periods().has(boundary - 1);
    }

    private Instant startOf(int boundary) {
        return LocalDays.startOf(
                terms.periods().boundary(boundary), terms.periods().zone());
    }

    /** One invoice an order day (rating.md 5.6): it waits until nobody can order on that day any more. */
    private Instant isOver(LocalDate day) {
        return LocalDays.startOf(day.plusDays(1), terms.periods().zone());
    }
}
