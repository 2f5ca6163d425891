package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.contract.AgreedTerms;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractDetails;
import org.reckoner.contract.ContractOrder;
import org.reckoner.contract.OrderKind;
import org.reckoner.contract.Signature;
import org.reckoner.invoice.ContractInvoice;
import org.reckoner.invoice.InvoiceState;
import org.reckoner.money.Money;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;

/** Which of a contract's dates are due when, and how they stand. */
class ContractDatesTest {
    private static final Currency USD = Currency.getInstance("USD");

    private static Contract signed(ContractDetails details, ContractOrder... orders) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        var terms = BilledTenants.seats(LicenceModel.NAMED);
        var agreed = new AgreedTerms(1, details.effectiveOn(), 1, null, at, "somebody", terms);
        return new Contract(
                7,
                1,
                details,
                new Signature(at, "somebody", null, 0),
                List.of(agreed),
                null,
                Arrays.asList(orders),
                List.of());
    }

    private static ContractOrder order(String on) {
        var date = LocalDate.parse(on);
        return new ContractOrder(
                9,
                OrderKind.PACKAGE,
                "START",
                "Start",
                "package",
                Section.CORE,
                BigDecimal.ONE,
                BigDecimal.TEN,
                date,
                null);
    }

    /** @param numbersOrderedOn whose set-up it charges */
    private static ContractDates dates(Contract contract, LocalDate... numbersOrderedOn) {
        var none = new SetUps(LocalDate.MIN, LocalDate.MIN, null); // numbers that nobody reads here
        return ContractDates.of(contract, none, List.of(numbersOrderedOn));
    }

    private static List<String> by(String now, ContractDates dates) {
        return dates.by(Instant.parse(now)).stream()
                .map(due -> due.datedOn() + " " + due.kind() + " " + due.boundary())
                .toList();
    }

    /** rating.md 1.3: the calls of the last day come until 07:00 UTC. */
    @Test
    void aPeriodWaitsForTheLaterOfItsEnds() {
        var east = dates(signed(BilledTenants.details("2026-01-15", "Asia/Jerusalem", SubscriptionType.MONTHLY, null)));
        assertEquals(List.of(), by("2026-02-15T06:59:59Z", east));
        assertEquals(List.of("2026-02-15 PERIOD 1"), by("2026-02-15T07:00:00Z", east));
        var west = dates(
                signed(BilledTenants.details("2026-01-15", "America/Los_Angeles", SubscriptionType.MONTHLY, null)));
        assertEquals(List.of(), by("2026-02-15T07:59:59Z", west));
        assertEquals(List.of("2026-02-15 PERIOD 1"), by("2026-02-15T08:00:00Z", west));
    }

    @Test
    void severalAreDueInTheOrderInWhichTheyAreIssuedAndNoneAfterTheEnd() {
        var details = BilledTenants.details("2026-01-15", "UTC", SubscriptionType.ANNUAL_MONTHLY, "2026-03-15");
        var dates = dates(signed(details, order("2026-01-10"), order("2026-02-15")));
        assertEquals(
                List.of(
                        "2026-01-15 ONE_TIME -1",
                        "2026-01-15 PERIOD 0",
                        "2026-02-15 ONE_TIME -1",
                        "2026-02-15 PERIOD 1",
                        "2026-03-15 PERIOD 2"),
                by("2030-01-01T00:00:00Z", dates));
    }

    /** rating.md 5.6: one invoice an order day, so the day has to be over. */
    @Test
    void whatIsOrderedIsChargedWhenItsDayIsOverThere() {
        var dates = dates(
                signed(BilledTenants.details("2026-01-15", "Asia/Jerusalem", SubscriptionType.MONTHLY, null)),
                LocalDate.parse("2026-01-20"));
        assertEquals(List.of(), by("2026-01-20T21:59:59Z", dates));
        assertEquals(List.of("2026-01-20 ONE_TIME -1"), by("2026-01-20T22:00:00Z", dates));
    }

    @Test
    void whatIsDoneIsKnownByTheInvoicesAndByWhatWasNoted() {
        var now = Instant.parse("2026-06-01T08:00:00Z");
        var due = DueInvoice.at(7, DraftKind.PERIOD, LocalDate.parse("2026-02-15"), 1);
        assertEquals(Standing.DUE, standing(due, List.of(), List.of(), now));
        assertEquals(Standing.NOTHING_TO_CHARGE, standing(due, List.of(), List.of(note(null, null)), now));
        assertEquals(Standing.DUE, standing(due, List.of(), List.of(note(5L, null)), now), "its draft was thrown away");
        assertEquals(
                Standing.ISSUED,
                standing(due, List.of(invoice(4, InvoiceState.VOID), invoice(5, InvoiceState.PAID)), List.of(), now));
        assertEquals(Standing.VOIDED, standing(due, List.of(invoice(5, InvoiceState.VOID)), List.of(), now));
        var draft = List.of(invoice(5, InvoiceState.DRAFT));
        assertEquals(Standing.DUE, standing(due, draft, List.of(), now));
        assertEquals(Standing.IN_REVIEW, standing(due, draft, List.of(note(5L, now.plusMillis(1))), now));
        assertEquals(Standing.DUE, standing(due, draft, List.of(note(5L, now)), now));
        assertEquals(Standing.DUE, standing(due, draft, List.of(note(6L, now.plusMillis(1))), now), "another's review");
    }

    private static Standing standing(DueInvoice due, List<ContractInvoice> made, List<RunDate> noted, Instant now) {
        return new StandingDates(made, noted, now).of(due).standing();
    }

    private static RunDate note(Long invoiceId, Instant reviewUntil) {
        return new RunDate(7, DraftKind.PERIOD, LocalDate.parse("2026-02-15"), invoiceId, reviewUntil, null);
    }

    private static ContractInvoice invoice(long id, InvoiceState state) {
        var number = state == InvoiceState.DRAFT ? null : "INV-" + id;
        return new ContractInvoice(
                id, 7, DraftKind.PERIOD, LocalDate.parse("2026-02-15"), state, number, Money.zero(USD));
    }

    @Test
    void theInvoiceBeforeIsTheLastIssuedOneOfTheSameKind() {
        var details = BilledTenants.details("2026-01-15", "UTC", SubscriptionType.MONTHLY, null);
        var made = new ArrayList<>(List.of(invoice(1, InvoiceState.OPEN), invoice(2, InvoiceState.VOID)));
        var contract = new DatedContract(dates(signed(details)), List.of(), made);
        var next = DueInvoice.at(7, DraftKind.PERIOD, LocalDate.parse("2026-03-15"), 2);
        assertEquals(1, contract.before(next).id());
        var order = DueInvoice.at(7, DraftKind.ONE_TIME, LocalDate.parse("2026-03-15"), -1);
        assertEquals(null, contract.before(order));
    }
}
