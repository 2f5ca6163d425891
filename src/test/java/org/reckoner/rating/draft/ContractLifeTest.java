package org.reckoner.rating.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.period.Dates;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Commitment;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;

/** rating.md 5: what happens to a contract in its life. */
class ContractLifeTest {

    private static Life life(Contracts contract, IntFunction<Integer> users) {
        return new Life(contract.build(), List.of(), period -> Map.of("CX1", users.apply(period)));
    }

    private static Contracts seats(int committed, String price, String onDemand) {
        return Contracts.aContract().licence(LicenceLevel.CX1, committed, price, onDemand);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNUAL_PREPAY, 2026-01-15 ANNUAL_PREPAY 3000.00, 2026-02-15 PERIOD 62.50",
        "ANNUAL_MONTHLY, 2026-01-15 PERIOD 250.00, 2026-02-15 PERIOD 312.50",
        "MONTHLY, , 2026-02-15 PERIOD 312.50",
    })
    void rule5_4_aThousandCommittedAndTwelveHundredAndFiftyUsed(SubscriptionType type, String first, String second) {
        var invoices =
                life(seats(1000, "0.25", "0.25").of(type), period -> 1250).summary(1);
        assertEquals(first == null ? List.of(second) : List.of(first, second), invoices);
    }

    @Test
    void rule5_3_aYearIsRoundedOnce() {
        var year = life(seats(7, "33.335", "40").of(SubscriptionType.ANNUAL_PREPAY), period -> 0)
                .invoices(0)
                .get(0);
        var line = year.lines().get(0);
        assertEquals("2800.14 USD", year.total().toString());
        assertEquals(new Quantity(BigDecimal.valueOf(84), "user-month"), line.quantity());
        assertEquals("CX1 named user - Prepay", line.description());
        assertEquals(Section.CORE_PREPAY, line.section());
        assertEquals(new Dates(LocalDate.parse("2026-01-15"), LocalDate.parse("2027-01-15")), line.dates());
        assertEquals(line.dates(), year.prepay().orElseThrow());
        assertTrue(year.arrears().isEmpty());
    }

    @Test
    void rule5_2_anInvoiceHasTheNextPeriodInAdvanceAndTheOneBeforeInArrears() {
        var invoice = life(seats(80, "1", "2").of(SubscriptionType.ANNUAL_MONTHLY), period -> 138)
                .invoices(1)
                .get(1);
        assertEquals(
                List.of("CX1 named user, above commitment", "CX1 named user - Prepay"),
                invoice.lines().stream().map(InvoiceLine::description).toList());
        assertEquals(BigDecimal.valueOf(58), invoice.lines().get(0).quantity().value());
        assertEquals("116.00 USD", invoice.lines().get(0).amount().toString());
        assertEquals(
                LocalDate.parse("2026-01-15"), invoice.arrears().orElseThrow().from());
        assertEquals(
                LocalDate.parse("2026-02-15"), invoice.prepay().orElseThrow().from());
        assertEquals(LocalDate.parse("2026-03-17"), invoice.dueOn());
        assertEquals(
                List.of(Section.CORE, Section.CORE_PREPAY),
                List.copyOf(invoice.sections().keySet()));
    }

    @ParameterizedTest
    @EnumSource(SubscriptionType.class)
    void rule5_4_aContractThatEndsHasAClosingInvoiceInArrears(SubscriptionType type) {
        var life = life(seats(10, "20", "25").of(type).until("2026-04-15"), period -> 12);
        var last = switch (type) {
            case MONTHLY -> "2026-04-15 PERIOD 250.00";
            case ANNUAL_MONTHLY, ANNUAL_PREPAY -> "2026-04-15 PERIOD 50.00";
        };
        var invoices = life.summary(40);
        assertEquals(last, invoices.get(invoices.size() - 1));
        assertEquals(type == SubscriptionType.MONTHLY ? 3 : 4, invoices.size());
    }

    @Test
    void rule5_3_aPrepaidYearIsRenewedOnEachAnniversaryOfTheTermUntilTheEnd() {
        var contract = seats(10, "20", "25")
                .of(SubscriptionType.ANNUAL_PREPAY)
                .ramp("2026-02-15", Ramp.Option.NO_LICENCE_FEES)
                .until("2028-02-15");
        assertEquals(
                List.of("2026-01-15 ANNUAL_PREPAY 2400.00", "2027-02-15 ANNUAL_PREPAY 2400.00"),
                life(contract, period -> 0).summary(100));
    }

    @Test
    void rule5_anAmendmentTakesEffectAtTheNextBoundary() {
        var contract = seats(10, "20", "25").amended("2026-02-20", seats(20, "18", "22"));
        assertEquals(
                List.of("2026-02-15 PERIOD 225.00", "2026-03-15 PERIOD 225.00", "2026-04-15 PERIOD 382.00"),
                life(contract, period -> period < 2 ? 11 : 21).summary(3));
        var onBoundary = seats(10, "20", "25").amended("2026-02-15", seats(20, "18", "22"));
        assertEquals(
                List.of("2026-02-15 PERIOD 225.00", "2026-03-15 PERIOD 360.00"),
                life(onBoundary, period -> 11).summary(2));
    }

    @Test
    void rule5_2_anAmendedAdvanceIsPaidAtTheBoundaryItTakesEffectAt() {
        var contract =
                seats(10, "20", "25").of(SubscriptionType.ANNUAL_MONTHLY).amended("2026-02-01", seats(20, "18", "22"));
        assertEquals(
                List.of("2026-01-15 PERIOD 200.00", "2026-02-15 PERIOD 385.00", "2026-03-15 PERIOD 360.00"),
                life(contract, period -> 11).summary(2));
    }

    /** Decision 0018. Added: five for eleven months at 18.00, then for nine more at renewal; taken away: at renewal. */
    @Test
    void rule5_3_whatIsAddedToAPrepaidYearIsPaidForItsRest() {
        var more =
                seats(10, "20", "25").of(SubscriptionType.ANNUAL_PREPAY).amended("2026-02-10", seats(15, "18", "22"));
        assertEquals(
                List.of(
                        "2026-01-15 ANNUAL_PREPAY 2400.00",
                        "2026-02-15 ANNUAL_PREPAY 990.00",
                        "2026-02-15 PERIOD 100.00",
                        "2027-01-15 ANNUAL_PREPAY 3240.00"),
                life(more, period -> 14).summary(12));
        var less = seats(10, "20", "25").of(SubscriptionType.ANNUAL_PREPAY).amended("2026-02-10", seats(4, "20", "25"));
        assertEquals(
                List.of(
                        "2026-01-15 ANNUAL_PREPAY 2400.00",
                        "2027-01-15 ANNUAL_PREPAY 960.00",
                        "2027-02-15 PERIOD 150.00"),
                life(less, period -> 10).summary(13));
    }

    @Test
    void rule5_5_whatIsAddedDuringTheRampIsPaidForTheWholeYear() {
        var contract = seats(10, "20", "25")
                .of(SubscriptionType.ANNUAL_PREPAY)
                .ramp("2026-04-15", Ramp.Option.NO_LICENCE_FEES)
                .amended("2026-03-15", seats(11, "20", "25"));
        assertEquals(
                List.of(
                        "2026-01-15 ANNUAL_PREPAY 2400.00",
                        "2026-03-15 ANNUAL_PREPAY 240.00",
                        "2027-04-15 ANNUAL_PREPAY 2640.00"),
                life(contract, period -> 11).summary(15));
    }

    @Test
    void rule3_3_aChangedModelCountsForTheWholePeriodWithItsPrices() {
        var hourly = Contracts.aContract().model(LicenceModel.HOURLY).licence(LicenceLevel.CX1, 0, "0", "0.50");
        var contract = seats(10, "20", "25").amended("2026-02-14", hourly).build();
        assertEquals(LicenceModel.HOURLY, contract.termsOf(0).counting().model());
        assertEquals(LicenceModel.NAMED, contract.termsAt(0).counting().model());
        var life = new Life(contract, List.of(), period -> Map.of("CX1", 223));
        assertEquals(List.of("2026-02-15 PERIOD 111.50"), life.summary(1));
        assertEquals("CX1 hourly user", life.invoices(1).get(0).lines().get(0).description());
        assertEquals("hour", life.invoices(1).get(0).lines().get(0).quantity().unit());
    }

    @Test
    void rule6_1_yenHaveNoDigits() {
        var contract = Contracts.aContract()
                .in("JPY")
                .licence(LicenceLevel.CX1, 3, "33.5", "40.4")
                .of(SubscriptionType.ANNUAL_MONTHLY);
        assertEquals(
                List.of("2026-01-15 PERIOD 101", "2026-02-15 PERIOD 141"),
                life(contract, period -> 4).summary(1)); // 100.5 -> 101; 40.4 -> 40
    }

    @Test
    void rule1_1_anAnchorOnThe31stBillsOnTheLastDays() {
        var contract = seats(1, "10", "10").from("2025-12-31", "America/New_York");
        assertEquals(
                List.of("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"),
                life(contract, period -> 1).invoices(4).stream()
                        .map(invoice -> invoice.issuedOn().toString())
                        .toList());
    }

    @Test
    void rule1_3_anInvoiceWaitsForTheLaterEndAlsoWhereTheClocksChange() {
        var contract =
                seats(1, "10", "10").from("2026-03-08", "America/New_York").build();
        var due = new InvoiceCalendar(contract).between(0, 8);
        assertEquals(Instant.parse("2026-04-08T07:00:00Z"), due.get(0).notBefore());
        var west =
                seats(1, "10", "10").from("2026-10-01", "America/Los_Angeles").build();
        var waits = new InvoiceCalendar(west).between(0, 2);
        assertEquals(Instant.parse("2026-11-01T07:00:00Z"), waits.get(0).notBefore()); // still summer time
        assertEquals(Instant.parse("2026-12-01T08:00:00Z"), waits.get(1).notBefore());
    }

    @ParameterizedTest
    @CsvSource({"UTC", "Europe/Berlin", "America/Havana", "Pacific/Apia", "Asia/Beirut"})
    void rule1_1_everyPeriodHasExactlyOneInvoice(String zone) {
        for (int day = 1; day <= 31; day++) {
            for (var type : SubscriptionType.values()) {
                var contract = seats(1, "10", "10")
                        .of(type)
                        .from(LocalDate.of(2011, 1, day).toString(), zone)
                        .build();
                var due = new InvoiceCalendar(contract)
                        .between(0, 30).stream()
                                .filter(each -> each.arrears().isPresent())
                                .toList();
                assertEquals(30, due.size());
                for (int n = 0; n < 30; n++) {
                    assertEquals(
                            Dates.of(contract.periods().period(n)),
                            due.get(n).arrears().orElseThrow());
                    assertEquals(n + 1, due.get(n).boundary());
                }
            }
        }
    }

    @Test
    void contractsThatContradictThemselvesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> seats(1, "1", "1").until("2026-04-14").build());
        var ramp = seats(1, "1", "1").ramp("2026-03-14", Ramp.Option.CHARGE_ACTUAL);
        assertThrows(IllegalArgumentException.class, ramp::build);
        assertThrows(
                IllegalArgumentException.class,
                () -> seats(1, "1", "1").in("JPY").build());
        var half = new BigDecimal("0.5");
        var seat = seats(1, "1", "1").build().termsAt(0).products().get(0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ProductTerms(
                        seat.product(), seat.metric(), new Commitment(half, seat.onDemand()), seat.onDemand()));
        var twice = seats(1, "1", "1").licence(LicenceLevel.CX1, 2, "2", "2");
        assertThrows(IllegalArgumentException.class, twice::build);
        var late = seats(1, "1", "1").amended("2026-01-15", seats(2, "2", "2"));
        assertThrows(IllegalArgumentException.class, late::build);
        var before = seats(1, "1", "1").amended("2026-01-14", seats(2, "2", "2"));
        assertThrows(IllegalArgumentException.class, before::build);
    }
}
