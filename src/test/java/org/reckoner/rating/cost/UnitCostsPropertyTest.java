package org.reckoner.rating.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.Contracts;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceCalendar;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.OneTimeOrder;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitItem;
import org.reckoner.rating.unit.UnitItems;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.VoiceCount;

/**
 * rating.md 7: whatever a contract is and whatever happens, units and <i>Unassigned</i> add up to the period's cost,
 * and the periods' costs to the invoices; with credits, prepay, overage, taxes, adjustments, moves within a period,
 * one-time fees.
 */
class UnitCostsPropertyTest {

    private static final int PERIODS = 15;
    private static final List<String> UNITS = List.of("Care", "Sales", "Unassigned");
    private static final List<String> USERS = List.of("anat", "eli", "avni", "yitz", "gili");

    /** One random tenant; all its life follows from the seed. */
    record Tenant(ContractTerms contract, List<TaxRate> taxes, UnitPolicy policy, long seed) {

        Random random(int period) {
            return new Random(seed * 31 + period);
        }
    }

    @Provide
    Arbitrary<Tenant> tenants() {
        var types = Arbitraries.of(SubscriptionType.class);
        var models = Arbitraries.of(LicenceModel.class);
        var currencies = Arbitraries.of("USD", "JPY");
        var ramps = Arbitraries.of("none", "NO_LICENCE_FEES", "CHARGE_ACTUAL");
        var starts = Arbitraries.of("2025-12-31 UTC", "2026-02-10 America/New_York", "2011-11-30 Pacific/Apia");
        var policies = Arbitraries.of(UnitPolicy.class);
        var vatAndCity = List.of(new TaxRate("VAT", new BigDecimal("19")), new TaxRate("City", new BigDecimal("1.5")));
        var taxed = Arbitraries.of(List.<TaxRate>of(), vatAndCity);
        return Combinators.combine(types, models, currencies, ramps, starts, policies, taxed, Arbitraries.longs())
                .as((type, model, currency, ramp, start, policy, taxes, seed) ->
                        new Tenant(contract(type, model, currency, ramp, start), taxes, policy, seed))
                .withoutEdgeCases();
    }

    private static ContractTerms contract(
            SubscriptionType type, LicenceModel model, String currency, String ramp, String start) {
        var from = LocalDate.parse(start.split(" ")[0]);
        var contract = terms(model, currency, 3).of(type).from(from.toString(), start.split(" ")[1]);
        contract.amended(from.plusMonths(4).toString(), terms(model, currency, 4));
        contract.amended(from.plusMonths(7).plusDays(3).toString(), terms(model, currency, 1));
        if (!ramp.equals("none")) {
            contract.ramp(from.plusMonths(2).toString(), Ramp.Option.valueOf(ramp));
        }
        return contract.until(from.plusMonths(PERIODS).toString()).build();
    }

    private static Contracts terms(LicenceModel model, String currency, int committed) {
        return Contracts.aContract()
                .model(model)
                .in(currency)
                .licence(LicenceLevel.CX1, committed, "33.335", "40.017")
                .licence(LicenceLevel.COMMUNICATE, 1, "7.77", "9.99")
                .addOn("WEM", LicenceLevel.CX1)
                .bot();
    }

    /** All that happened, and what was made of it. */
    private static final class Story {

        private final Tenant tenant;
        private final ContractTerms contract;
        private final Units units;
        private final List<PhoneNumber> numbers = new ArrayList<>();
        private final List<OneTimeOrder> orders = new ArrayList<>();
        private final List<InvoiceDraft> invoices = new ArrayList<>();
        private final Map<Integer, PeriodRating> ratings = new HashMap<>();
        private final Map<Integer, UnitCosts> frozen = new HashMap<>();
        private final Map<Integer, UnitTimes> times = new HashMap<>();
        private final InvoiceDrafting drafting;

        Story(Tenant tenant) {
            this.tenant = tenant;
            this.contract = tenant.contract();
            this.units = units();
            this.drafting = new InvoiceDrafting(contract, tenant.taxes());
            var random = tenant.random(-2);
            var from = contract.periods().effectiveDate();
            for (int i = 0; i < 4; i++) {
                var ordered = from.plusDays(random.nextInt(200) - 40);
                var released = random.nextBoolean() ? ordered.plusDays(random.nextInt(100)) : null;
                numbers.add(new PhoneNumber("+" + i, "DID", ordered, released));
                var headset = new BilledProduct("HEADSET", "Headset", "piece", Section.DEVICES, false);
                orders.add(new OneTimeOrder(
                        "o" + i,
                        headset,
                        BigDecimal.valueOf(random.nextInt(3)),
                        new UnitPrice(new BigDecimal("12.345"), contract.currency()),
                        ordered,
                        random.nextBoolean() ? "Care" : null));
            }
        }

        private Units units() {
            var random = tenant.random(-1);
            var users = new ArrayList<UnitUser>();
            for (var user : USERS.subList(0, 4)) {
                users.add(new UnitUser(user, memberships(random), random.nextBoolean() ? "Sales" : null));
            }
            var ofNumbers = new HashMap<String, List<UnitMembership>>();
            for (int i = 0; i < 3; i++) {
                var all = memberships(random);
                ofNumbers.put("+" + i, all.subList(0, Math.min(1, all.size())));
            }
            return new Units(users, ofNumbers);
        }

        private List<UnitMembership> memberships(Random random) {
            var start = contract.periods().period(0).span().from();
            var memberships = new ArrayList<UnitMembership>();
            for (var unit : UNITS) {
                if (random.nextBoolean()) {
                    var from = start.plus(Duration.ofHours(random.nextInt(24 * 200)));
                    var until =
                            random.nextBoolean() ? Instant.MAX : from.plus(Duration.ofHours(random.nextInt(24 * 60)));
                    memberships.add(new UnitMembership(unit, new Span(from, until)));
                }
            }
            return memberships;
        }

        /** The facts of a period, all of them or without those that come late. */
        private UsageFacts facts(int period, boolean isLate) {
            var random = tenant.random(period);
            var span = contract.periods().period(period).span();
            var terms = contract.termsOf(period);
            var count = new PeriodCount(span, span.until(), terms.counting().model(), Story::holding);
            count.follow(units);
            var voice = new VoiceCount(contract.periods().voice(period), terms.rateDeck(), units);
            for (int i = 0; i < 12; i++) {
                var login = span.from().plusSeconds(random.nextInt(30 * 24 * 3600) - 3600);
                var user = USERS.get(random.nextInt(USERS.size()));
                var length = random.nextInt(50 * 3600);
                var direction = random.nextBoolean() ? CallDirection.INBOUND : CallDirection.OUTBOUND;
                if (isLate || i < 9) {
                    count.add(user, login, login.plusSeconds(length), ClientKind.WEB);
                    voice.add(new Call(
                            "c" + i,
                            direction,
                            "A",
                            "+" + random.nextInt(5),
                            "+4915",
                            login,
                            Duration.ofSeconds(length)));
                }
            }
            times.put(period, count.timesInUnits());
            var bot = new TreeMap<>(Map.of("BOT", BigDecimal.valueOf(random.nextInt(90))));
            return new UsageFacts(count.result(), voice.result(), numbers, bot);
        }

        private static Holding holding(String user) {
            return switch (user) {
                case "gili" -> Holding.of(LicenceLevel.COMMUNICATE);
                case "yitz" -> Holding.NOTHING;
                default -> new Holding(LicenceLevel.CX1, new TreeSet<>(List.of("WEM")));
            };
        }

        void run() {
            for (var day : drafting.oneTimeDays(orders, numbers)) {
                drafting.oneTime(day, orders, numbers).ifPresent(invoices::add);
            }
            for (var due : new InvoiceCalendar(contract).between(0, PERIODS)) {
                if (due.kind() == DraftKind.ANNUAL_PREPAY) {
                    drafting.annualPrepay(due.boundary()).ifPresent(invoices::add);
                } else if (due.boundary() == 0) {
                    drafting.firstPeriod().ifPresent(invoices::add);
                } else {
                    invoicePeriod(due.boundary() - 1);
                }
            }
        }

        /** Some lines of some invoices are taken back (rating.md 7.1: credits belong to the period of their lines). */
        void credit() {
            var random = tenant.random(-3);
            for (var invoice : List.copyOf(invoices)) {
                var lines = invoice.netLines().stream()
                        .filter(line -> random.nextInt(4) == 0)
                        .toList();
                var on = invoice.issuedOn().plusDays(random.nextInt(90));
                drafting.credit(invoice, on, lines).ifPresent(invoices::add);
            }
        }

        private void invoicePeriod(int period) {
            var adjustments = period == 0 ? List.<Adjustment>of() : List.of(late(period - 1));
            var rating = PeriodRating.of(contract, period, facts(period, period == PERIODS - 1));
            drafting.period(rating, adjustments).ifPresent(invoices::add);
            ratings.put(period, rating);
            frozen.put(period, costs(period));
        }

        /** Late data of a period: it is rated again and compared with what was frozen (rating.md 2.3, 7.1). */
        private Adjustment late(int period) {
            var rerated = PeriodRating.of(contract, period, facts(period, true));
            return new LateData(contract, PeriodCost.of(contract, period, invoices))
                    .adjustment(frozen.get(period), rerated, division(period));
        }

        UnitCosts costs(int period) {
            var cost = PeriodCost.of(contract, period, invoices);
            return UnitCosts.of(contract, cost, ratings.get(period).facts(), division(period));
        }

        private UnitDivision division(int period) {
            var span = contract.periods().period(period).span();
            return new UnitDivision(
                    units,
                    tenant.policy(),
                    span,
                    times.get(period),
                    contract.periods().zone());
        }

        Money invoiced() {
            return Money.sum(invoices.stream().map(InvoiceDraft::total).toList(), contract.currency());
        }
    }

    @Property(tries = 150)
    void rule7_1_unitsAndUnassignedAreThePeriodsCostAndPeriodsAreTheInvoices(@ForAll("tenants") Tenant tenant) {
        var story = new Story(tenant);
        story.run();
        story.credit();
        var all = Money.zero(tenant.contract().currency());
        for (int period = 0; period < PERIODS; period++) {
            var cost = PeriodCost.of(tenant.contract(), period, story.invoices).total(tenant.contract());
            var costs = story.costs(period);
            assertEquals(cost, costs.sum().total(), "units of period " + period);
            costs.parts().forEach((part, amounts) -> checkItems(costs, part, amounts));
            all = all.plus(cost);
        }
        assertEquals(story.invoiced(), all);
    }

    /** What a unit has of seats, calls and numbers is told by users and numbers, to the minor unit; the rest by nobody. */
    private static void checkItems(UnitCosts costs, CostPart part, UnitAmounts amounts) {
        amounts.units().forEach((unit, amount) -> {
            var items = costs.items(part, unit);
            if (part.kind() == CostPart.Kind.ONE_TIME || part.kind() == CostPart.Kind.ADJUSTMENT) {
                assertEquals(0, items.size());
            } else {
                var sum = Money.sum(items.stream().map(UnitItem::amount).toList(), amount.currency());
                assertEquals(amount, sum, part + " of " + unit);
            }
        });
        var nobodys = costs.items(part, UnitItems.UNASSIGNED);
        assertTrue(part.kind() == CostPart.Kind.PRODUCT || nobodys.isEmpty(), part + " has users in no unit");
        amounts.units()
                .keySet()
                .forEach(unit -> assertTrue(
                        nobodys.stream()
                                .noneMatch(item -> costs.items(part, unit).stream()
                                        .anyMatch(other -> other.key().equals(item.key()))),
                        part + " of " + unit + " has users that are in none"));
    }

    @Property(tries = 100)
    void rule2_3_whatWasInvoicedAndAdjustedIsWhatTheWholeDataWouldHaveCost(@ForAll("tenants") Tenant tenant) {
        var story = new Story(tenant);
        story.run();
        for (int period = 0; period < PERIODS - 1; period++) {
            var whole = PeriodRating.of(tenant.contract(), period, story.facts(period, true))
                    .net(tenant.contract());
            var cost = PeriodCost.of(tenant.contract(), period, story.invoices);
            assertEquals(whole, new LateData(tenant.contract(), cost).billed());
        }
    }
}
