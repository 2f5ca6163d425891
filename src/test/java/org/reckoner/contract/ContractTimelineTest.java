package org.reckoner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;

/** What will be invoiced when, and why. */
class ContractTimelineTest {
    private static List<String> lines(ContractTimeline timeline) {
        return timeline.entries().stream()
                .map(entry -> entry.on()
                        + (entry.isInvoice() ? " invoice " : " ")
                        + String.join(
                                ", ",
                                entry.sentences().stream()
                                        .map(sentence -> sentence.key().substring("contract.".length()))
                                        .toList()))
                .toList();
    }

    @Test
    void aDraftsTimeLineBeginsWithItAndHasItsRampTermInvoicesAndOrders() {
        var details = Samples.details(
                SubscriptionType.ANNUAL_MONTHLY, Samples.ramp("2026-03-15", Ramp.Option.NO_LICENCE_FEES));
        var order = new ContractOrder(
                1,
                OrderKind.PACKAGE,
                "START",
                "Start",
                "package",
                Section.CORE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                LocalDate.parse("2026-01-02"),
                null);
        var contract = Samples.draft(details, Samples.seats(10)).ordering(order);
        var timeline = ContractTimeline.of(contract, LocalDate.parse("2026-01-01"));
        assertEquals(
                List.of(
                        "2026-01-15 coming.start",
                        "2026-01-15 invoice why.order",
                        "2026-02-15 invoice why.ramp-free",
                        "2026-03-15 coming.term",
                        "2026-03-15 invoice why.ramp-free, why.advance",
                        "2026-04-15 invoice why.overage, why.advance"),
                lines(timeline).subList(0, 6));
        assertEquals(
                List.of(
                        new ContractStretch(
                                ContractStretch.Kind.RAMP,
                                LocalDate.parse("2026-01-15"),
                                LocalDate.parse("2026-03-15")),
                        new ContractStretch(
                                ContractStretch.Kind.TERM,
                                LocalDate.parse("2026-03-15"),
                                LocalDate.parse("2027-03-15"))),
                timeline.stretches());
    }

    @Test
    void aYearIsPaidInAdvanceRenewedAndClosed() {
        var term = new ContractTerm(12, Renewal.AUTOMATIC, LocalDate.parse("2027-03-15"));
        var details = Samples.details("C", "2026-01-15", SubscriptionType.ANNUAL_PREPAY, null, term);
        var contract = Samples.signed(details, Samples.seats(10));
        var lines = lines(ContractTimeline.of(contract, LocalDate.parse("2026-12-20")));
        assertEquals(
                List.of(
                        "2026-11-15 invoice why.overage",
                        "2026-12-15 invoice why.overage",
                        "2027-01-15 coming.renewal",
                        "2027-01-15 invoice why.year",
                        "2027-01-15 invoice why.overage",
                        "2027-02-15 invoice why.overage",
                        "2027-03-15 coming.end",
                        "2027-03-15 invoice why.closing, why.overage"),
                lines);
    }

    @Test
    void longAfterItsEndAContractShowsItsLastPeriods() {
        var term = new ContractTerm(12, Renewal.NONE, null);
        var details = Samples.details("C", "2020-01-15", SubscriptionType.MONTHLY, null, term);
        var contract = Samples.signed(details, Samples.seats(10));
        var lines = lines(ContractTimeline.of(contract, LocalDate.parse("2026-12-20")));
        assertEquals(
                List.of(
                        "2020-12-15 invoice why.arrears",
                        "2021-01-15 coming.end",
                        "2021-01-15 invoice why.closing, why.arrears"),
                lines);
    }
}
