package org.reckoner.rating.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.draft.Contracts;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitItems;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;

/** rating.md 7: whose a period's cost is, worked out by hand. */
class UnitCostsTest {

    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");
    private static final Span ALWAYS = new Span(Instant.MIN, Instant.MAX);

    private static Span days(int from, int until) {
        return new Span(START.plus(Duration.ofDays(from)), START.plus(Duration.ofDays(until)));
    }

    private static UnitUser user(String id, String... units) {
        var memberships = List.of(units).stream()
                .map(unit -> new UnitMembership(unit, ALWAYS))
                .toList();
        return new UnitUser(id, memberships, null);
    }

    /** Each user is logged in for so many hours. */
    private static PeriodRating rating(ContractTerms contract, int period, Map<String, Integer> hours) {
        var span = contract.periods().period(period).span();
        var count = new PeriodCount(
                span, span.until(), contract.termsOf(period).counting().model(), id -> Holding.of(LicenceLevel.CX1));
        hours.forEach(
                (id, length) -> count.add(id, span.from(), span.from().plus(Duration.ofHours(length)), ClientKind.WEB));
        return PeriodRating.of(contract, period, UsageFacts.of(count.result()));
    }

    private static Map<String, String> costs(
            ContractTerms contract, PeriodRating rating, List<InvoiceDraft> invoices, Units units) {
        var period = rating.facts().period();
        var division = new UnitDivision(
                units,
                UnitPolicy.EVEN,
                contract.periods().period(period).span(),
                UnitTimes.NONE,
                contract.periods().zone());
        var sum = UnitCosts.of(contract, PeriodCost.of(contract, period, invoices), rating.facts(), division)
                .sum();
        var costs = new TreeMap<String, String>();
        sum.units().forEach((unit, amount) -> costs.put(unit, amount.amount().toString()));
        costs.put("-", sum.unassigned().amount().toString());
        return costs;
    }

    @Test
    void rule7_2_prepayAndOverageAreOnePoolOverTheSeats() {
        var contract = Contracts.aContract()
                .of(SubscriptionType.ANNUAL_PREPAY)
                .licence(LicenceLevel.CX1, 2, "10.00", "25.01")
                .build();
        var drafting = new InvoiceDrafting(contract, List.of());
        var rating = rating(contract, 0, Map.of("anna", 1, "bert", 1, "carl", 1));
        var invoices = new ArrayList<InvoiceDraft>();
        drafting.annualPrepay(0).ifPresent(invoices::add);
        drafting.period(rating, List.of()).ifPresent(invoices::add);
        var units = new Units(List.of(user("anna", "Care", "Sales"), user("carl", "Care")), Map.of());
        // 20.00 of the year and 25.01: 45.01 over three seats 15.01, 15.00, 15.00; anna's 15.01 over two units
        assertEquals(Map.of("Care", "22.51", "Sales", "7.50", "-", "15.00"), costs(contract, rating, invoices, units));
    }

    /** Three seats, of which anna's is Care's, bert's nobody's and the third unused. */
    @Test
    void rule7_2_ofWhatIsUnassignedUsersInNoUnitAreTold() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 3, "33.35", "50")
                .build();
        var rating = rating(contract, 0, Map.of("anna", 1, "bert", 1));
        var cost = PeriodCost.of(
                contract,
                0,
                new InvoiceDrafting(contract, List.of())
                        .period(rating, List.of()).stream().toList());
        var units = new Units(List.of(user("anna", "Care")), Map.of());
        var division = new UnitDivision(
                units,
                UnitPolicy.EVEN,
                contract.periods().period(0).span(),
                UnitTimes.NONE,
                contract.periods().zone());
        var costs = UnitCosts.of(contract, cost, rating.facts(), division);
        var seats = costs.parts().firstKey();
        assertEquals("66.70 USD", costs.parts().get(seats).unassigned().toString());
        assertEquals(
                List.of("bert 33.35 USD"),
                costs.items(seats, UnitItems.UNASSIGNED).stream()
                        .map(item -> item.key() + " " + item.amount())
                        .toList());
    }

    @Test
    void rule7_2_committedSeatsThatNobodyUsedAreUnassigned() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 3, "33.35", "50")
                .build();
        var rating = rating(contract, 0, Map.of("anna", 1));
        var invoices = new InvoiceDrafting(contract, List.of())
                .period(rating, List.of()).stream().toList();
        var units = new Units(List.of(user("anna", "Care")), Map.of());
        assertEquals(Map.of("Care", "33.35", "-", "66.70"), costs(contract, rating, invoices, units));
        assertEquals(Map.of("-", "100.05"), costs(contract, rating(contract, 0, Map.of()), invoices, units));
    }

    @Test
    void rule7_2_hourlyLinesGoByTime() {
        var contract = Contracts.aContract()
                .model(LicenceModel.HOURLY)
                .licence(LicenceLevel.CX1, 0, "0", "1.00")
                .build();
        var rating = rating(contract, 0, Map.of("anna", 7, "bert", 3, "carl", 0));
        var invoices = new InvoiceDrafting(contract, List.of())
                .period(rating, List.of()).stream().toList();
        var units = new Units(List.of(user("anna", "Care"), user("carl", "Sales")), Map.of());
        assertEquals(Map.of("Care", "7.00", "Sales", "0.00", "-", "3.00"), costs(contract, rating, invoices, units));
    }

    @Test
    void rule7_1_aYearsPrepayCountsInTwelfths() {
        var contract = Contracts.aContract()
                .of(SubscriptionType.ANNUAL_PREPAY)
                .licence(LicenceLevel.CX1, 7, "33.335", "50")
                .until("2026-12-15")
                .build();
        var invoices = new InvoiceDrafting(contract, List.of())
                .annualPrepay(0).stream().toList();
        var parts = new ArrayList<String>();
        for (int period = 0; period < 11; period++) {
            parts.add(PeriodCost.of(contract, period, invoices)
                    .total(contract)
                    .amount()
                    .toString());
        }
        // 2,800.14 / 12 = 233.345: six get a cent more; the contract ends a month early, so its last period has two
        // parts
        var expected = new ArrayList<>(Collections.nCopies(6, "233.35"));
        expected.addAll(Collections.nCopies(4, "233.34"));
        expected.add("466.68");
        assertEquals(expected, parts);
    }

    @Test
    void rule7_3_taxFollowsItsLinesAlsoIntoTheNextPeriod() {
        var contract = Contracts.aContract()
                .of(SubscriptionType.ANNUAL_MONTHLY)
                .licence(LicenceLevel.CX1, 1, "10.00", "30.00")
                .build();
        var drafting = new InvoiceDrafting(contract, List.of(new TaxRate("VAT", new BigDecimal("10.1"))));
        var rating = rating(contract, 0, Map.of("anna", 1, "bert", 1));
        var invoice = drafting.period(rating, List.of()).orElseThrow();
        assertEquals("4.04 USD", invoice.tax().toString());
        // 30.00 in arrears and 10.00 in advance: 3.03 and 1.01
        var arrears = PeriodCost.of(contract, 0, List.of(invoice));
        var advance = PeriodCost.of(contract, 1, List.of(invoice));
        assertEquals("33.03 USD", arrears.total(contract).toString());
        assertEquals("11.01 USD", advance.total(contract).toString());
        assertEquals(
                List.of(Section.CORE, Section.TAXES),
                arrears.items().stream().map(CostItem::section).toList());
        var units = new Units(List.of(user("anna", "Care")), Map.of());
        assertEquals(Map.of("Care", "16.52", "-", "16.51"), costs(contract, rating, List.of(invoice), units));
    }

    @Test
    void rule7_3_aNumbersFeeGoesByDaysAndItsSetUpToItsLastUnit() {
        var contract = Contracts.aContract().build();
        var numbers = List.of(
                new PhoneNumber("+1", "DID", contract.periods().effectiveDate(), null),
                new PhoneNumber("+2", "DID", contract.periods().effectiveDate(), null));
        var nobody = rating(contract, 0, Map.of()).facts();
        var facts = new UsageFacts(
                PeriodUsage.none(contract.periods().period(0).span()), nobody.voice(), numbers, new TreeMap<>());
        var rating = PeriodRating.of(contract, 0, facts);
        var drafting = new InvoiceDrafting(contract, List.of());
        var monthly = drafting.period(rating, List.of()).orElseThrow();
        var setUp = drafting.oneTime(contract.periods().effectiveDate(), List.of(), numbers)
                .orElseThrow();
        var units = new Units(
                List.of(),
                Map.of(
                        "+1",
                        List.of(new UnitMembership("Care", days(0, 10)), new UnitMembership("Sales", days(10, 20)))));
        // 4.00 over 10 days of Care, 10 of Sales, 42 of nobody of 62: 0.645, 0.645, 2.710
        assertEquals(
                Map.of("Care", "0.65", "Sales", "0.64", "-", "2.71"), costs(contract, rating, List.of(monthly), units));
        assertEquals(Map.of("Sales", "5.00", "-", "5.00"), costs(contract, rating, List.of(setUp), units));
    }

    @Test
    void rule2_3_theDifferenceOfLateDataGoesToWhoMadeIt() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 1, "10.00", "30.00")
                .build();
        var drafting = new InvoiceDrafting(contract, List.of());
        var rating = rating(contract, 0, Map.of("anna", 1));
        var invoices = List.of(drafting.period(rating, List.of()).orElseThrow());
        var units = new Units(List.of(user("anna", "Care"), user("bert", "Sales")), Map.of());
        var span = contract.periods().period(0).span();
        var division = new UnitDivision(
                units, UnitPolicy.EVEN, span, UnitTimes.NONE, contract.periods().zone());
        var cost = PeriodCost.of(contract, 0, invoices);
        var frozen = UnitCosts.of(contract, cost, rating.facts(), division);
        var late = new LateData(contract, cost);
        var adjustment = late.adjustment(frozen, rating(contract, 0, Map.of("anna", 1, "bert", 1)), division);
        // 10.00 were anna's; now it is 40.00 over two seats
        assertEquals(Money.of("30.00", contract.currency()), adjustment.difference());
        assertEquals(Money.of("10.00", contract.currency()), adjustment.byUnit().of("Care"));
        assertEquals(Money.of("20.00", contract.currency()), adjustment.byUnit().of("Sales"));
        var next = drafting.period(rating(contract, 1, Map.of()), List.of(adjustment))
                .orElseThrow();
        var later = PeriodCost.of(contract, 0, List.of(next));
        var added = UnitCosts.of(contract, later, rating.facts(), division);
        assertEquals("40.00 USD", frozen.plus(added).sum().total().toString());
        assertEquals("20.00 USD", frozen.plus(added).sum().of("Care").toString());
        assertThrows(
                IllegalArgumentException.class,
                () -> UnitCosts.of(
                        contract, later, rating(contract, 1, Map.of()).facts(), division));
    }
}
