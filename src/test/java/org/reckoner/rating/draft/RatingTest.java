package org.reckoner.rating.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Span;
import org.reckoner.rating.Anomaly;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.cost.PeriodCost;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counted;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.GroupUsage;
import org.reckoner.rating.voice.VoiceCount;

/** rating.md 3, 5.5 to 5.9, 6.3: the lines of a period. */
class RatingTest {

    private static final Instant START = Instant.parse("2026-01-15T00:00:00Z");

    private static Holding holds(LicenceLevel levelOrNull, String... addOns) {
        return new Holding(levelOrNull, new TreeSet<>(List.of(addOns)));
    }

    /** Everyone is logged in for a minute on the second day. */
    private static PeriodUsage usage(ContractTerms contract, Map<String, Holding> users) {
        var period = contract.periods().period(0).span();
        var model = contract.termsOf(0).counting().model();
        var count = new PeriodCount(period, period.until(), model, users::get);
        users.keySet()
                .forEach(user -> count.add(
                        user,
                        START.plus(Duration.ofDays(1)),
                        START.plus(Duration.ofDays(1)).plusSeconds(60),
                        ClientKind.WEB));
        return count.result();
    }

    private static List<String> lines(List<InvoiceLine> lines) {
        return lines.stream()
                .map(line -> line.description() + " " + line.quantity().value().toPlainString() + " "
                        + line.amount().amount())
                .toList();
    }

    private static List<String> lines(ContractTerms contract, UsageFacts facts) {
        return lines(PeriodRating.of(contract, 0, facts).lines());
    }

    private static PhoneNumber number(String number, String orderedOn, String releasedOnOrNull) {
        var released = releasedOnOrNull == null ? null : LocalDate.parse(releasedOnOrNull);
        return new PhoneNumber(number, "DID", LocalDate.parse(orderedOn), released);
    }

    private static UsageFacts numbers(ContractTerms contract, PhoneNumber... numbers) {
        var nobody = PeriodUsage.none(contract.periods().period(0).span());
        return new UsageFacts(nobody, List.of(), List.of(numbers), new TreeMap<>());
    }

    @Test
    void rule3_1to3_5_levelsAddOnsAndTheTeamsIntegrationInTheirOrder() {
        var contract = Contracts.aContract()
                .model(LicenceModel.HOURLY)
                .addOn("WEM", LicenceLevel.CX2, LicenceLevel.CX3)
                .with(Contracts.aContract()
                        .product(
                                new BilledProduct("TEAMS", "Teams integration", "user", Section.CORE, false),
                                Metric.AddOn.ofAnyLevel(Metric.AddOn.TEAMS_INTEGRATION),
                                0,
                                "0",
                                "1.00"))
                .licence(LicenceLevel.CX3, 0, "0", "0.50")
                .licence(LicenceLevel.COMMUNICATE, 0, "0", "10.00")
                .build();
        var users = Map.of(
                "a", holds(LicenceLevel.CX3, "WEM", Metric.AddOn.TEAMS_INTEGRATION),
                "b", holds(LicenceLevel.COMMUNICATE, "WEM", Metric.AddOn.TEAMS_INTEGRATION),
                "c", holds(LicenceLevel.COMMUNICATE),
                "d", holds(null, "WEM", Metric.AddOn.TEAMS_INTEGRATION));
        var rating = PeriodRating.of(contract, 0, UsageFacts.of(usage(contract, users)));
        assertEquals(
                List.of(
                        "Communicate named user 2 20.00",
                        "CX3 hourly user 1 0.50",
                        "Teams integration 2 2.00",
                        "Add-on WEM 1 3.00"),
                lines(rating.lines()));
        assertEquals(
                List.of(
                        new Anomaly(Anomaly.Kind.NO_LICENCE, "d", ""),
                        new Anomaly(Anomaly.Kind.ADD_ON_NOT_COMBINABLE, "b", "WEM")),
                rating.facts().anomalies());
    }

    @Test
    void rule8_aLineShowsItsUsers() {
        var contract =
                Contracts.aContract().licence(LicenceLevel.CX1, 1, "20", "25").build();
        var users = Map.of("b", Holding.of(LicenceLevel.CX1), "a", Holding.of(LicenceLevel.CX1));
        var rating = PeriodRating.of(contract, 0, UsageFacts.of(usage(contract, users)));
        assertEquals(
                List.of("CX1 named user 1 20.00", "CX1 named user, above commitment 1 25.00"), lines(rating.lines()));
        var evidence = (Evidence.Usage) rating.lines().get(1).evidence();
        var counted = (Counted.Users) evidence.counted();
        assertEquals(
                List.of("a", "b"),
                counted.users().stream().map(user -> user.userId()).toList());
        assertEquals(START.plus(Duration.ofDays(1)), counted.users().get(0).firstLogin());
        assertEquals(BigDecimal.ONE, evidence.committed());
    }

    @ParameterizedTest
    @CsvSource({
        "NO_PRICE_FOR_LEVEL, CX2",
        "NO_PRICE_FOR_ADD_ON, DIGITAL",
        "NO_PRICE_FOR_RESOURCE, SPEECH",
        "NO_FEE_FOR_NUMBER, TOLL_FREE",
    })
    void rule5_whatWasUsedAndHasNoPriceIsRefused(RatingRefused.Reason reason, String subject) {
        var priced = Contracts.aContract().licence(LicenceLevel.CX1, 0, "0", "1");
        var ramping = priced.ramp("2026-02-15", Ramp.Option.NO_LICENCE_FEES).build();
        var user = switch (reason) {
            case NO_PRICE_FOR_LEVEL -> holds(LicenceLevel.CX2);
            case NO_PRICE_FOR_ADD_ON -> holds(LicenceLevel.CX1, "DIGITAL");
            default -> holds(LicenceLevel.CX1);
        };
        var resources = new TreeMap<String, BigDecimal>();
        if (reason == RatingRefused.Reason.NO_PRICE_FOR_RESOURCE) {
            resources.put(subject, BigDecimal.ONE);
        }
        var numbers = reason == RatingRefused.Reason.NO_FEE_FOR_NUMBER
                ? List.of(new PhoneNumber("+1", subject, LocalDate.parse("2026-01-15"), null))
                : List.<PhoneNumber>of();
        var contract =
                Contracts.aContract().licence(LicenceLevel.CX1, 0, "0", "1").build();
        var facts = new UsageFacts(usage(contract, Map.of("a", user)), List.of(), numbers, resources);
        var refused = assertThrows(RatingRefused.class, () -> PeriodRating.of(contract, 0, facts));
        assertEquals(reason, refused.reason());
        assertEquals(subject, refused.subject());
        if (reason != RatingRefused.Reason.NO_FEE_FOR_NUMBER) {
            assertEquals(List.of(), PeriodRating.of(ramping, 0, facts).lines());
        }
    }

    @Test
    void rule3_4_anAddOnOfNobodyWithALicenceNeedsNoPrice() {
        var contract =
                Contracts.aContract().licence(LicenceLevel.CX1, 0, "0", "1").build();
        assertEquals(List.of(), lines(contract, UsageFacts.of(usage(contract, Map.of("a", holds(null, "DIGITAL"))))));
    }

    @Test
    void rule5_5_aFreeRampChargesTelcoThirdPartiesAndMarkedProducts() {
        var marked = new BilledProduct("SPEECH", "Speech analytics", "minute", Section.RESOURCES, true);
        var unmarked = new BilledProduct("STORAGE", "Storage", "GB", Section.RESOURCES, false);
        var sms = new BilledProduct("SMS", "SMS", "segment", Section.TELCO, false);
        var builder =
                Contracts.aContract().licence(LicenceLevel.CX1, 5, "20", "25").bot();
        for (var product : List.of(marked, unmarked, sms)) {
            builder.with(builder.product(product, Metric.Resource.withoutAllowance(product.code()), 3, "1", "2"));
        }
        var resources = new TreeMap<>(Map.of(
                "SPEECH",
                BigDecimal.valueOf(4),
                "STORAGE",
                BigDecimal.valueOf(4),
                "SMS",
                BigDecimal.valueOf(4),
                "BOT",
                BigDecimal.TEN));
        var free = builder.ramp("2026-02-15", Ramp.Option.NO_LICENCE_FEES).build();
        var usage = usage(free, Map.of("a", Holding.of(LicenceLevel.CX1)));
        var facts = new UsageFacts(usage, List.of(), List.of(number("+1", "2026-01-15", null)), resources);
        assertEquals(
                List.of("Speech analytics 4 8.00", "Bot 10 1.00", "SMS 4 8.00", "Numbers, monthly 1 2.00"),
                lines(free, facts));
        var charged = builder.ramp("2026-02-15", Ramp.Option.CHARGE_ACTUAL).build();
        assertEquals("CX1 named user 1 25.00", lines(charged, facts).get(0));
        assertEquals(6, lines(charged, facts).size());
    }

    @Test
    void rule5_8_fairUseIsPooledOverTheGreaterOfCommittedAndActual() {
        var builder =
                Contracts.aContract().licence(LicenceLevel.CX1, 3, "20", "25").licence(LicenceLevel.CX2, 1, "30", "35");
        var minutes = new BilledProduct("SPEECH", "Speech analytics", "minute", Section.RESOURCES, false);
        var allowances = new TreeMap<>(Map.of("CX1", new BigDecimal("100"), "CX2", new BigDecimal("1000.5")));
        var contract = builder.with(builder.product(minutes, new Metric.Resource("SPEECH", allowances), 0, "0", "0.01"))
                .build();
        var users = Map.of(
                "a",
                Holding.of(LicenceLevel.CX1),
                "b",
                Holding.of(LicenceLevel.CX2),
                "c",
                Holding.of(LicenceLevel.CX2));
        var used = new TreeMap<>(Map.of("SPEECH", new BigDecimal("2401")));
        var over = new UsageFacts(usage(contract, users), List.of(), List.of(), used);
        // 3 committed x 100 + 2 actual x 1000.5 = 2301
        assertEquals(
                "Speech analytics, above allowance 100 1.00",
                lines(contract, over).get(3));
        used.put("SPEECH", new BigDecimal("2301"));
        var within = new UsageFacts(usage(contract, users), List.of(), List.of(), used);
        assertEquals(3, lines(contract, within).size());
        assertEquals(
                new BigDecimal("323992"),
                new Counted.Resource(new BigDecimal("505992"), new BigDecimal("182000")).quantity());
    }

    @Test
    void rule5_7_numbersArePaidByTheDaysTheyWereHeld() {
        var contract = Contracts.aContract().build(); // 15 January to 14 February: 31 days
        assertEquals(
                List.of(
                        "Numbers, monthly 2 4.00", // held before and after
                        "Numbers, monthly 1 2.00", // the same, but of another order
                        "Numbers, monthly 1 0.06", // one day: ordered and released on the 20th
                        "Numbers, monthly 2 1.94"), // 15 days: from 31 January, 2 x 2.00 x 15 / 31
                lines(
                        contract,
                        numbers(
                                contract,
                                number("+6", "2026-01-31", null),
                                number("+1", "2025-12-01", null),
                                number("+3", "2026-01-10", null),
                                number("+7", "2026-02-15", null),
                                number("+8", "2025-12-01", "2026-01-14"),
                                number("+2", "2025-12-01", null),
                                number("+4", "2026-01-20", "2026-01-20"),
                                number("+5", "2026-01-31", null))));
    }

    @Test
    void rule5_7_aPeriodOfAChangeOfClocksIsProratedInLocalDays() {
        var contract = Contracts.aContract().from("2011-12-15", "Pacific/Apia").build();
        var line = PeriodRating.of(contract, 0, numbers(contract, number("+1", "2011-12-25", null)))
                .lines()
                .get(0);
        var evidence = (Evidence.NumberDays) line.evidence();
        assertEquals(30, evidence.ofDays()); // 30 December 2011 never was
        assertEquals(20, evidence.days());
        assertEquals(Money.of("1.33", contract.currency()), line.amount());
        assertEquals(LocalDate.parse("2011-12-25"), line.dates().from());
    }

    private static OneTimeOrder order(String id, String product, Section section, String chargedOnOrNull) {
        var day = chargedOnOrNull == null ? null : LocalDate.parse(chargedOnOrNull);
        var billed = new BilledProduct(product, product, "piece", section, false);
        var price = UnitPrice.of("10.00", Contracts.aContract().build().currency());
        return new OneTimeOrder(id, billed, BigDecimal.valueOf(2), price, day, null);
    }

    @Test
    void rule5_6_onceOrderedThingsAreInvoicedOnTheirDay() {
        var contract = Contracts.aContract().until("2026-04-15").build();
        var drafting = new InvoiceDrafting(contract, List.of());
        var orders = List.of(
                order("o3", "Headset", Section.DEVICES, "2026-01-20"),
                order("o2", "Set-up", Section.CORE, "2026-01-20"),
                order("o1", "Headset", Section.DEVICES, "2026-01-20"),
                order("o4", "Phone", Section.DEVICES, null), // has not shipped
                order("o5", "Package", Section.CORE, "2025-12-24"),
                order("o6", "Package", Section.CORE, "2026-04-15")); // the contract has ended
        var numbers = List.of(
                number("+1", "2026-01-20", null),
                number("+2", "2025-12-01", null),
                number("+3", "2025-12-24", "2025-12-30"),
                number("+4", "2025-12-01", null));
        assertEquals(
                List.of(LocalDate.parse("2026-01-15"), LocalDate.parse("2026-01-20")),
                drafting.oneTimeDays(orders, numbers));
        var first =
                drafting.oneTime(LocalDate.parse("2026-01-15"), orders, numbers).orElseThrow();
        assertEquals(
                List.of(
                        "Package 2 20.00",
                        "Numbers, set-up (ordered 1 December 2025) 2 10.00",
                        "Numbers, set-up (ordered 24 December 2025) 1 5.00"),
                lines(first.lines()));
        assertEquals(DraftKind.ONE_TIME, first.kind());
        assertEquals(LocalDate.parse("2026-02-14"), first.dueOn());
        var second =
                drafting.oneTime(LocalDate.parse("2026-01-20"), orders, numbers).orElseThrow();
        assertEquals(
                List.of(
                        "Set-up 2 20.00",
                        "Headset 2 20.00",
                        "Headset 2 20.00",
                        "Numbers, set-up (ordered 20 January 2026) 1 5.00"),
                lines(second.lines()));
        assertEquals(
                "o1",
                ((Evidence.Order) second.lines().get(1).evidence()).order().orderId());
        assertEquals(Optional.empty(), drafting.oneTime(LocalDate.parse("2026-01-21"), orders, numbers));
        assertEquals(Optional.empty(), drafting.oneTime(LocalDate.parse("2026-04-15"), orders, numbers));
        assertEquals(Optional.empty(), drafting.oneTime(LocalDate.parse("2025-12-24"), orders, numbers));
    }

    private static List<GroupUsage> calls(ContractTerms contract, List<Call> calls) {
        var count =
                new VoiceCount(contract.periods().voice(0), contract.termsOf(0).rateDeck(), Units.NONE);
        calls.forEach(count::add);
        return count.result();
    }

    private static Call call(CallDirection direction, String destination, int minutes) {
        return new Call("c", direction, "A", "+1", destination, START, Duration.ofMinutes(minutes));
    }

    @Test
    void rule5_9_aVoiceLineShowsItsRateOnlyIfItIsSingle() {
        var contract = Contracts.aContract().build();
        var voice = calls(
                contract,
                List.of(
                        call(CallDirection.OUTBOUND, "+4930", 1),
                        call(CallDirection.OUTBOUND, "+4915", 2),
                        call(CallDirection.INBOUND, "", 3)));
        var nobody = PeriodUsage.none(contract.periods().period(0).span());
        var rating = PeriodRating.of(contract, 0, new UsageFacts(nobody, voice, List.of(), new TreeMap<>()));
        assertEquals(List.of("Inbound calls 3 0.02", "Outbound calls 3 0.19"), lines(rating.lines()));
        assertEquals(new BigDecimal("0.006"), rating.lines().get(0).rate().orElseThrow());
        assertEquals(Optional.empty(), rating.lines().get(1).rate());
        assertEquals("minute", rating.lines().get(1).quantity().unit());
    }

    @Test
    void rule6_3_eachTaxIsRoundedOnceOverTheInvoice() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 0, "0", "0.05")
                .licence(LicenceLevel.CX2, 0, "0", "0.05")
                .build();
        var taxes = List.of(new TaxRate("VAT", BigDecimal.TEN), new TaxRate("City", new BigDecimal("2.50")));
        var life = new Life(contract, taxes, period -> Map.of("CX1", 1, "CX2", 1));
        var invoice = life.invoices(1).get(0);
        assertEquals(
                List.of("CX1 named user 1 0.05", "CX2 named user 1 0.05", "City 2.5 % 1 0.00", "VAT 10 % 1 0.01"),
                lines(invoice.lines())); // line by line VAT were 0.02
        assertEquals("0.10 USD", invoice.net().toString());
        assertEquals("0.01 USD", invoice.tax().toString());
        assertEquals("0.11 USD", invoice.total().toString());
    }

    @Test
    void rule6_3_aTaxOnSomeSectionsOrProductsIsOnTheirLinesAloneAndTheirCostCarriesIt() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 0, "0", "10")
                .licence(LicenceLevel.CX2, 0, "0", "100")
                .build();
        var telco = new TaxRate(
                "Telco", BigDecimal.ONE, TaxCategory.STANDARD, new TaxScope(EnumSet.of(Section.TELCO), Set.of()));
        var one = new TaxRate("One", BigDecimal.TEN, TaxCategory.STANDARD, new TaxScope(Set.of(), Set.of("CX1")));
        var core = new TaxRate(
                "Core", BigDecimal.ZERO, TaxCategory.REVERSE_CHARGE, new TaxScope(EnumSet.of(Section.CORE), Set.of()));
        var life = new Life(contract, List.of(telco, one, core), period -> Map.of("CX1", 1, "CX2", 1));
        var invoice = life.invoices(1).get(0);
        assertEquals(
                List.of("CX1 named user 1 10.00", "CX2 named user 1 100.00", "Core 0 % 1 0.00", "One 10 % 1 1.00"),
                lines(invoice.lines()));
        var taxed = PeriodCost.of(contract, 0, List.of(invoice)).items().stream()
                .filter(item -> item.section() == Section.TAXES)
                .map(item -> item.line().product() + " " + item.amount())
                .toList();
        assertEquals(List.of("CX1 1.00 USD"), taxed);
    }

    @Test
    void aTaxOnASectionIsOnWhatIsPrepaidOfItAndNeverOnTaxes() {
        var core = new TaxScope(EnumSet.of(Section.CORE), Set.of("DID"));
        assertEquals(
                List.of(true, true, true, false, false),
                List.of(
                        core.covers(Section.CORE, "CX1"),
                        core.covers(Section.CORE_PREPAY, "CX1"),
                        core.covers(Section.TELCO, "DID"),
                        core.covers(Section.TELCO, "Inbound calls"),
                        core.covers(Section.TAXES, "DID")));
        assertEquals(core, TaxScope.of(core.sectionNames(), core.productLines()));
        assertEquals(TaxScope.ALL, TaxScope.of(null, ""));
    }

    @Test
    void rule2_3_lateUsageIsOneLineOfEitherSignOnTheNextInvoice() {
        var contract =
                Contracts.aContract().licence(LicenceLevel.CX1, 10, "20", "25").build();
        var drafting = new InvoiceDrafting(contract, List.of());
        var before = new Life(contract, List.of(), period -> Map.of("CX1", 12)).rating(0);
        var after = new Life(contract, List.of(), period -> Map.of("CX1", 15)).rating(0);
        var next = new Life(contract, List.of(), period -> Map.of("CX1", 0)).rating(1);
        var period = contract.periods().period(0);
        var more = Adjustment.unassigned(period, before.net(contract), after.net(contract));
        assertEquals(
                List.of("CX1 named user 10 200.00", "Adjustment for 15 Jan - 14 Feb 1 75.00"),
                lines(drafting.period(next, List.of(more)).orElseThrow().lines()));
        var less = Adjustment.unassigned(period, after.net(contract), before.net(contract));
        assertEquals(
                "125.00 USD",
                drafting.period(next, List.of(less)).orElseThrow().total().toString());
        var none = Adjustment.unassigned(period, after.net(contract), after.net(contract));
        assertEquals(
                1, drafting.period(next, List.of(none)).orElseThrow().lines().size());
    }

    @Test
    void rule7_1_aCreditIsTheInvoicesLinesWithTheOtherSign() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 10, "20", "25.55")
                .build();
        var life = new Life(contract, List.of(new TaxRate("VAT", new BigDecimal("7.7"))), period -> Map.of("CX1", 11));
        var invoice = life.invoices(1).get(0);
        var drafting = new InvoiceDrafting(contract, life.taxes());
        var on = LocalDate.parse("2026-03-01");
        var whole = drafting.credit(invoice, on, invoice.netLines()).orElseThrow();
        assertEquals(invoice.total().negated(), whole.total());
        assertEquals(DraftKind.CREDIT, whole.kind());
        assertEquals(
                List.of(
                        "CX1 named user -10 -200.00",
                        "CX1 named user, above commitment -1 -25.55",
                        "VAT 7.7 % 1 -17.37"),
                lines(whole.lines()));
        var part =
                drafting.credit(invoice, on, invoice.netLines().subList(1, 2)).orElseThrow();
        assertEquals("-27.52 USD", part.total().toString());
        assertEquals(Optional.empty(), drafting.credit(invoice, on, List.of()));
        assertThrows(IllegalArgumentException.class, () -> drafting.credit(invoice, on, invoice.taxLines()));
    }

    @Test
    void rule8_theSameFactsInAnyOrderAreTheSameRatingAndDescription() {
        var contract = Contracts.aContract()
                .licence(LicenceLevel.CX1, 1, "20", "25")
                .bot()
                .build();
        var usage = usage(contract, Map.of("a", Holding.of(LicenceLevel.CX1), "b", Holding.of(LicenceLevel.CX1)));
        var calls = new ArrayList<>(List.of(
                call(CallDirection.OUTBOUND, "+4930", 1),
                call(CallDirection.OUTBOUND, "+4915", 2),
                call(CallDirection.INBOUND, "", 3)));
        var numbers = new ArrayList<>(List.of(
                number("+1", "2026-01-20", null),
                number("+2", "2026-01-20", null),
                number("+3", "2026-01-16", "2026-02-01")));
        var resources = new TreeMap<>(Map.of("BOT", BigDecimal.TEN));
        var facts = new UsageFacts(usage, calls(contract, calls), numbers, resources);
        var rating = PeriodRating.of(contract, 0, facts);
        var description = description(contract, facts);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(calls, new Random(seed));
            Collections.shuffle(numbers, new Random(seed));
            var voice = new ArrayList<>(calls(contract, calls));
            Collections.shuffle(voice, new Random(seed));
            var other = new UsageFacts(usage, voice, numbers, resources);
            assertEquals(rating, PeriodRating.of(contract, 0, other));
            assertEquals(description, description(contract, other));
        }
        var fewer = new UsageFacts(usage, List.of(), numbers, resources);
        assertNotEquals(description, description(contract, fewer));
        var dearer = Contracts.aContract()
                .licence(LicenceLevel.CX1, 1, "20", "26")
                .bot()
                .build();
        assertNotEquals(description, description(dearer, facts));
    }

    private static String description(ContractTerms contract, UsageFacts facts) {
        var lines = new StringBuilder();
        contract.describe(0, lines::append);
        facts.describe(lines::append);
        return lines.toString();
    }

    @Test
    void rule4_2_aWhatIfIsTheSameUsageUnderOtherTerms() {
        var concurrent = Contracts.aContract()
                .model(LicenceModel.CONCURRENT)
                .licence(LicenceLevel.CX1, 0, "0", "40")
                .build();
        var named =
                Contracts.aContract().licence(LicenceLevel.CX1, 0, "0", "25").build();
        var period = concurrent.periods().period(0).span();
        var count = new PeriodCount(
                new Span(period.from(), period.until()),
                period.until(),
                LicenceModel.NAMED,
                user -> Holding.of(LicenceLevel.CX1));
        count.add("a", START, START.plusSeconds(7200), ClientKind.WEB);
        count.add("b", START.plusSeconds(5400), START.plusSeconds(10800), ClientKind.WEB);
        count.add("c", START.plusSeconds(7200), START.plusSeconds(7260), ClientKind.WEB);
        var facts = UsageFacts.of(count.result());
        assertEquals(List.of("CX1 named user 3 75.00"), lines(named, facts));
        assertEquals(List.of("CX1 concurrent user 2 80.00"), lines(concurrent, facts));
        var evidence = (Evidence.Usage)
                PeriodRating.of(concurrent, 0, facts).lines().get(0).evidence();
        var peak = (Counted.Peak) evidence.counted();
        assertEquals(
                List.of("a", "b"),
                peak.audited().stream().map(user -> user.userId()).toList());
        assertEquals(Duration.ofMinutes(31), peak.profile().timeAtOrAbove(2));
    }
}
