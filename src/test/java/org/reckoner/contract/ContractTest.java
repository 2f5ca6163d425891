package org.reckoner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.draft.Life;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.voice.RateDeck;

/** A contract as a whole: what it gives the core, amendments, its end. */
class ContractTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");

    @ParameterizedTest
    @EnumSource(SubscriptionType.class)
    void itGivesTheCoreTheTermsWhoseFourteenMonthsWereWorkedOutByHand(SubscriptionType type) {
        for (var option : Stream.concat(Stream.of((Ramp.Option) null), Stream.of(Ramp.Option.values()))
                .toList()) {
            var builder = org.reckoner.rating.draft.Contracts.aContract()
                    .of(type)
                    .licence(LicenceLevel.CX1, 10, "20.00", "25.00")
                    .bot();
            if (option != null) {
                builder.ramp("2026-03-15", option);
            }
            var core = builder.build();
            var deck = core.termsAt(0).rateDeck();
            var ramp = option == null ? null : Samples.ramp("2026-03-15", option);
            var fee = new ContractFee("DID", "Numbers", BigDecimal.valueOf(5), BigDecimal.valueOf(2));
            var terms = Samples.seats(10).with(Samples.bot()).with(fee);
            var ours = Samples.signed(
                            Samples.details(type, ramp),
                            new TermsDetails(terms.counting(), "Standard", terms.products(), terms.fees()))
                    .terms(name -> deck);
            assertEquals(core, ours);
            assertEquals(summary(core), summary(ours));
        }
    }

    private static List<String> summary(ContractTerms terms) {
        return new Life(terms, List.of(), period -> Map.of("CX1", 7 + period, "BOT", 50)).summary(14);
    }

    @Test
    void anAddOnAndAResourceWithAnAllowanceComeToTheCoreWhole() {
        var levels = Set.of(LicenceLevel.CX1, LicenceLevel.CX2);
        var addOn = new ContractProduct(
                "DIGITAL",
                "Digital",
                "user",
                Section.CORE,
                false,
                Measure.addOn("DIGITAL", levels),
                Samples.prices(0, "0", "3"));
        var calls = Samples.bot();
        var allowance = new ContractProduct(
                "API",
                "API calls",
                "call",
                Section.RESOURCES,
                true,
                Measure.resource("API_CALLS", Map.of("CX1", BigDecimal.valueOf(182000))),
                Samples.prices(0, "0", "0.0001"));
        var terms = Samples.seats(1).with(addOn).with(calls).with(allowance);
        terms.checkComplete();
        var core = Samples.signed(Samples.details(SubscriptionType.MONTHLY, null), terms)
                .terms(name -> RateDeck.EMPTY)
                .termsAt(0);
        assertEquals(
                List.of("CX1", "DIGITAL", "API", "BOT"),
                core.products().stream().map(product -> product.code()).toList());
        assertEquals(
                terms.products().get(0).core(Currency.getInstance("USD")),
                core.product("API").get());
        assertRefused(
                ContractProblem.NO_PRODUCTS,
                () -> TermsDetails.blank(terms.counting()).checkComplete());
    }

    @Test
    void whatIsCountedOnceIsSoldOnce() {
        var terms = Samples.seats(1).with(Samples.bot());
        assertRefused("product", ContractProblem.PRODUCT_TWICE, () -> terms.with(Samples.bot()));
        var other = new ContractProduct(
                "BOT2",
                "Bot",
                "talk",
                Section.THIRD_PARTY,
                false,
                Measure.resource("BOT", Map.of()),
                Samples.prices(0, "0", "1"));
        assertRefused("product", ContractProblem.MEASURED_TWICE, () -> terms.with(other));
        var fee = new ContractFee("DID", "Numbers", BigDecimal.ONE, BigDecimal.ONE);
        assertRefused(
                "feeCode", ContractProblem.FEE_TWICE, () -> terms.with(fee).with(fee));
    }

    @Test
    void partsOfUsersAreNotCommittedButPartsOfResourcesAre() {
        var half = new AgreedPrices(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ONE);
        assertRefused(
                "committed_CX1",
                ContractProblem.WHOLE_UNITS_ALONE,
                () -> ContractProduct.licence(LicenceLevel.CX1, LicenceModel.NAMED, half));
        assertEquals(half, Samples.bot().agreedAt(half).agreed());
    }

    @Test
    void rule3_3_aLicenceIsNamedAfterTheModel() {
        var named = Samples.seats(1);
        var hourly = new TermsDetails(ContractCounting.of(LicenceModel.HOURLY), null, named.products(), named.fees());
        assertEquals("CX1 hourly user", hourly.products().get(0).name());
        assertEquals("hour", hourly.products().get(0).unit());
        assertEquals("CX1", hourly.products().get(0).code());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -60, 86_401})
    void rule4_2_aThresholdIsMoreThanZero(long seconds) {
        assertRefused(
                "threshold",
                PlatformProblem.INVALID,
                () -> new ContractCounting(LicenceModel.NAMED, PeakRule.TIME_AT, Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-01, 2026-02-15",
        "2026-01-15, 2026-02-15",
        "2026-02-15, 2026-02-15",
        "2026-02-16, 2026-03-15",
        "2026-03-15, 2026-03-15"
    })
    void anAmendmentBeginsAtTheNextBoundary(String today, String first) {
        var contract = Samples.signed(Samples.details(SubscriptionType.MONTHLY, null), Samples.seats(10));
        assertEquals(LocalDate.parse(first), contract.amendableFrom(LocalDate.parse(today)));
        assertEquals(
                LocalDate.parse(first),
                contract.amendable(LocalDate.parse(today)).get(0));
    }

    @Test
    void onOtherDaysItIsRefused() {
        var details = Samples.details(SubscriptionType.MONTHLY, null).endingOn(LocalDate.parse("2026-06-15"));
        var contract = Samples.signed(details, Samples.seats(10));
        assertRefused("fromOn", ContractProblem.AMENDMENT_IN_THE_PAST, () -> amend(contract, "2026-03-15"));
        assertRefused("fromOn", ContractProblem.AMENDMENT_OFF_BOUNDARY, () -> amend(contract, "2026-05-01"));
        assertRefused("fromOn", ContractProblem.AMENDMENT_AFTER_END, () -> amend(contract, "2026-06-15"));
        assertEquals(List.of(LocalDate.parse("2026-04-15"), LocalDate.parse("2026-05-15")), contract.amendable(TODAY));
        var draft = Samples.draft(details, Samples.seats(10));
        assertRefused(ContractProblem.NOT_SIGNED, () -> amend(draft, "2026-04-15"));
        assertRefused(
                ContractProblem.ENDED,
                () -> contract.checkAmendable(LocalDate.parse("2026-06-15"), LocalDate.parse("2026-06-15")));
    }

    private static void amend(Contract contract, String from) {
        contract.checkAmendable(LocalDate.parse(from), TODAY);
    }

    @Test
    void amendmentsAreInForceFromTheirDateAndOfOneDateTheLastCounts() {
        var first = Samples.signed(Samples.details(SubscriptionType.MONTHLY, null), Samples.seats(10));
        var from = LocalDate.parse("2026-04-15");
        var contract = with(first, List.of(agreed(from, 1, 20), agreed(from, 2, 30)), null);
        assertEquals(10, seats(contract, "2026-04-14"));
        assertEquals(30, seats(contract, "2026-04-15"));
        assertEquals(3, contract.agreed().size());
        var core = contract.terms(name -> RateDeck.EMPTY);
        assertEquals(BigDecimal.valueOf(10), core.committed("CX1", 2));
        assertEquals(BigDecimal.valueOf(30), core.committed("CX1", 3));
        var open = new AgreedTerms(9, from, 3, null, null, null, Samples.seats(40));
        var preparing = with(first, List.of(agreed(from, 1, 20)), open);
        assertEquals(
                BigDecimal.valueOf(20), preparing.terms(name -> RateDeck.EMPTY).committed("CX1", 3));
        assertEquals(
                BigDecimal.valueOf(40),
                preparing.proposed(name -> RateDeck.EMPTY).committed("CX1", 3));
    }

    private static AgreedTerms agreed(LocalDate from, int revision, int seats) {
        return new AgreedTerms(revision, from, revision, null, Instant.EPOCH, "x", Samples.seats(seats));
    }

    private static Contract with(Contract contract, List<AgreedTerms> more, AgreedTerms open) {
        var agreed = Stream.concat(contract.agreed().stream(), more.stream()).toList();
        return new Contract(
                1, 1, contract.details(), contract.signature(), agreed, open, List.of(), contract.purchaseOrders());
    }

    private static int seats(Contract contract, String date) {
        var terms = contract.termsOn(LocalDate.parse(date));
        return terms.details().products().get(0).agreed().committed().intValueExact();
    }

    @Test
    void anEndIsABoundaryToComeAndLeavesNoOrderUncharged() {
        var contract = Samples.signed(Samples.details(SubscriptionType.MONTHLY, null), Samples.seats(10));
        var end = contract.ending(LocalDate.parse("2026-04-15"), TODAY);
        assertEquals(LocalDate.parse("2026-04-15"), end.term().endOn());
        assertNull(contract.ending(null, TODAY).term().endOn());
        assertRefused(
                "endOn", ContractProblem.END_IN_THE_PAST, () -> contract.ending(LocalDate.parse("2026-03-15"), TODAY));
        var order = order(OrderKind.HARDWARE, "2026-04-01", "2026-04-15");
        assertRefused(
                ContractProblem.ORDER_AFTER_END,
                () -> contract.ordering(order).ending(LocalDate.parse("2026-04-15"), TODAY));
        assertEquals(ContractState.ACTIVE, contract.stateOn(TODAY));
        var ended = Samples.signed(end, Samples.seats(10));
        assertEquals(ContractState.ACTIVE, ended.stateOn(LocalDate.parse("2026-04-14")));
        assertEquals(ContractState.ENDED, ended.stateOn(LocalDate.parse("2026-04-15")));
    }

    private static ContractOrder order(OrderKind kind, String ordered, String ships) {
        return new ContractOrder(
                0,
                kind,
                "PHONE",
                "Desk phone",
                "device",
                Section.DEVICES,
                BigDecimal.TEN,
                new BigDecimal("99.50"),
                LocalDate.parse(ordered),
                ships == null ? null : LocalDate.parse(ships));
    }

    @Test
    void rule5_6_hardwareIsChargedWhenItShipsAndAllElseWhenItIsOrdered() {
        assertEquals(
                LocalDate.parse("2026-04-01"),
                order(OrderKind.PACKAGE, "2026-04-01", null).chargedOn());
        assertNull(order(OrderKind.HARDWARE, "2026-04-01", null).chargedOn());
        assertEquals(
                LocalDate.parse("2026-04-09"),
                order(OrderKind.HARDWARE, "2026-04-01", "2026-04-09").chargedOn());
        assertRefused(
                "shipsOn",
                ContractProblem.HARDWARE_ALONE_SHIPS,
                () -> order(OrderKind.SET_UP, "2026-04-01", "2026-04-09"));
        assertRefused(
                "shipsOn",
                ContractProblem.SHIPS_BEFORE_ORDER,
                () -> order(OrderKind.HARDWARE, "2026-04-01", "2026-03-31"));
    }

    @Test
    void rule5_10_withoutMoneyThereIsNoPriceLeft() {
        var terms = Samples.bankTerms("Standard");
        var contract = Samples.signed(Samples.bankDetails("C"), terms)
                .ordering(order(OrderKind.PACKAGE, "1999-02-01", null))
                .withoutMoney();
        var product = contract.termsOn(TODAY).details().products().get(0);
        assertEquals(BigDecimal.valueOf(6), product.agreed().committed());
        assertTrue(
                Stream.of("75", "90", "155", "186", "99.5").noneMatch(contract.toString()::contains),
                contract::toString);
        assertNull(product.agreed().committedPrice());
    }
}
