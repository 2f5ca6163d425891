package org.reckoner.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.IssuedDocument;
import org.reckoner.invoice.IssuedLine;
import org.reckoner.money.Money;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.cost.PeriodCost;
import org.reckoner.rating.draft.Contracts;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.Evidence;
import org.reckoner.rating.draft.InvoiceCalendar;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.draft.OneTimeOrder;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.UnitDivision;
import org.reckoner.rating.unit.UnitMembership;
import org.reckoner.rating.unit.UnitPolicy;
import org.reckoner.rating.unit.UnitTimes;
import org.reckoner.rating.unit.UnitUser;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.VoiceCount;

/**
 * rating.md 7 over documents as they are stored: whatever was issued and taken back - prepay, overage, tax, credits, one-time fees, in
 * dollars and yen, with people and numbers that move within a period - units and <i>Unassigned</i> of every period add up to its cost, and
 * all periods to the documents.
 */
class DividedDocumentsPropertyTest {
    private static final int PERIODS = 6;
    private static final List<String> UNITS = List.of(UnitKey.of(1, "Care"), UnitKey.of(2, "Sales"));
    private static final List<String> USERS = List.of("anat", "eli", "avni", "yitz");

    /** One random tenant; all its life follows from the seed. */
    record Tenant(ContractTerms terms, List<TaxRate> taxes, UnitPolicy policy, long seed) {}

    @Provide
    Arbitrary<Tenant> tenants() {
        var taxed = Arbitraries.of(List.<TaxRate>of(), List.of(new TaxRate("VAT", new BigDecimal("19"))));
        return Combinators.combine(
                        Arbitraries.of(SubscriptionType.class),
                        Arbitraries.of(LicenceModel.class),
                        Arbitraries.of("USD", "JPY"),
                        Arbitraries.of(UnitPolicy.class),
                        taxed,
                        Arbitraries.longs())
                .as((type, model, currency, policy, taxes, seed) ->
                        new Tenant(terms(type, model, currency), taxes, policy, seed))
                .withoutEdgeCases();
    }

    private static ContractTerms terms(SubscriptionType type, LicenceModel model, String currency) {
        return Contracts.aContract()
                .of(type)
                .model(model)
                .in(currency)
                .from("2026-01-31", "America/New_York")
                .until("2026-07-31")
                .licence(LicenceLevel.CX1, 2, "33.335", "40.017")
                .bot()
                .build();
    }

    /** What happens to a tenant, and what is stored of it. */
    private static final class Life implements ContractCosts.Source {
        private final Tenant tenant;
        private final ContractTerms terms;
        private final Random random;
        private final Units units;
        private final List<InvoiceDraft> drafts = new ArrayList<>();
        private final Map<Integer, PeriodRating> ratings = new HashMap<>();
        private final Map<Integer, UnitTimes> times = new HashMap<>();
        private final Map<FrozenPeriod, List<UnitAmount>> stored = new HashMap<>();

        Life(Tenant tenant) {
            this.tenant = tenant;
            terms = tenant.terms();
            random = new Random(tenant.seed());
            units = units();
            invoice();
            credit();
        }

        private Units units() {
            var users = USERS.subList(0, 3).stream()
                    .map(user -> new UnitUser(user, memberships(), random.nextBoolean() ? UNITS.get(1) : null))
                    .toList();
            var numbers = new HashMap<String, List<UnitMembership>>();
            for (var i = 0; i < 2; i++) {
                var all = memberships();
                numbers.put("+" + i, all.subList(0, Math.min(1, all.size())));
            }
            return new Units(users, numbers);
        }

        private List<UnitMembership> memberships() {
            var start = terms.periods().period(0).span().from();
            var found = new ArrayList<UnitMembership>();
            for (var unit : UNITS) {
                if (random.nextInt(3) > 0) {
                    var from = start.plus(Duration.ofHours(random.nextInt(24 * 90)));
                    var until =
                            random.nextBoolean() ? Instant.MAX : from.plus(Duration.ofHours(random.nextInt(24 * 60)));
                    found.add(new UnitMembership(unit, new Span(from, until)));
                }
            }
            return found;
        }

        private void invoice() {
            var drafting = new InvoiceDrafting(terms, tenant.taxes());
            var from = terms.periods().effectiveDate();
            var numbers = new ArrayList<PhoneNumber>();
            var orders = new ArrayList<OneTimeOrder>();
            var headset = new BilledProduct("HEADSET", "Headset", "piece", Section.DEVICES, false);
            var price = new UnitPrice(new BigDecimal("12.345"), terms.currency());
            for (var i = 0; i < 3; i++) {
                var on = from.plusDays(random.nextInt(100));
                numbers.add(new PhoneNumber("+" + i, "DID", on, random.nextBoolean() ? on.plusDays(40) : null));
                orders.add(new OneTimeOrder("o" + i, headset, BigDecimal.valueOf(1 + i), price, on, null));
            }
            drafting.oneTimeDays(orders, numbers)
                    .forEach(day -> drafting.oneTime(day, orders, numbers).ifPresent(drafts::add));
            for (var due : new InvoiceCalendar(terms).between(0, PERIODS)) {
                if (due.kind() == DraftKind.ANNUAL_PREPAY) {
                    drafting.annualPrepay(due.boundary()).ifPresent(drafts::add);
                } else if (due.boundary() == 0) {
                    drafting.firstPeriod().ifPresent(drafts::add);
                } else {
                    var number = due.boundary() - 1;
                    ratings.put(number, PeriodRating.of(terms, number, facts(number, numbers)));
                    drafting.period(ratings.get(number), List.of()).ifPresent(drafts::add);
                }
            }
            drafts.sort((one, other) -> one.issuedOn().compareTo(other.issuedOn()));
        }

        private UsageFacts facts(int number, List<PhoneNumber> numbers) {
            var span = terms.periods().period(number).span();
            var own = terms.termsOf(number);
            var count =
                    new PeriodCount(span, span.until(), own.counting().model(), user -> Holding.of(LicenceLevel.CX1));
            count.follow(units);
            var voice = new VoiceCount(terms.periods().voice(number), own.rateDeck(), units);
            for (var i = 0; i < 8; i++) {
                var login = span.from().plusSeconds(random.nextInt(28 * 24 * 3600));
                var length = random.nextInt(40 * 3600);
                count.add(USERS.get(random.nextInt(4)), login, login.plusSeconds(length), ClientKind.WEB);
                var direction = random.nextBoolean() ? CallDirection.INBOUND : CallDirection.OUTBOUND;
                var ours = "+" + random.nextInt(3);
                voice.add(new Call("c" + i, direction, "A", ours, "+4915", login, Duration.ofSeconds(length)));
            }
            times.put(number, count.timesInUnits());
            var bots = new TreeMap<>(Map.of("BOT", BigDecimal.valueOf(random.nextInt(50))));
            return new UsageFacts(count.result(), voice.result(), numbers, bots);
        }

        private void credit() {
            var drafting = new InvoiceDrafting(terms, tenant.taxes());
            for (var draft : List.copyOf(drafts)) {
                var some = draft.netLines().stream()
                        .filter(line -> random.nextInt(4) == 0)
                        .toList();
                drafting.credit(draft, LocalDate.of(2026, 9, 1), some).ifPresent(drafts::add);
            }
        }

        /** Takes every document into account as it is issued, then the periods that had nothing to charge. */
        void divide() {
            var work = new ContractCosts(1, terms, List.of(), this);
            var before = new ArrayList<IssuedDocument>();
            for (var id = 0; id < drafts.size(); id++) {
                var head = new IssuedDocument(
                        id, 1, drafts.get(id).kind(), drafts.get(id).issuedOn(), false);
                store(work.issued(head, before));
                before.add(head);
            }
            for (var number = 0; number < PERIODS; number++) {
                work.uncharged(terms.periods().boundary(number + 1), before).ifPresent(this::store);
            }
        }

        private void store(Freezing made) {
            made.parts()
                    .forEach(part -> stored.computeIfAbsent(part.period(), period -> new ArrayList<>())
                            .addAll(part.amounts()));
        }

        Money divided(int number) {
            var first = terms.periods().period(number).firstDay();
            return Money.sum(
                    stored.entrySet().stream()
                            .filter(entry -> entry.getKey().dates().from().equals(first))
                            .flatMap(entry -> entry.getValue().stream())
                            .map(UnitAmount::amount)
                            .toList(),
                    terms.currency());
        }

        @Override
        public PeriodDivision division(int period, UnitPolicy policy) {
            var span = terms.periods().period(period).span();
            var zone = terms.periods().zone();
            var division = new UnitDivision(units, policy, span, times.get(period), zone);
            return new PeriodDivision(terms, period, ratings.get(period), division);
        }

        @Override
        public List<IssuedLine> lines(long document) {
            return drafts.get((int) document).lines().stream()
                    .map(DividedDocumentsPropertyTest::stored)
                    .toList();
        }

        @Override
        public List<UnitAmount> amounts(FrozenPeriod period) {
            return stored.getOrDefault(period, List.of());
        }

        @Override
        public UnitPolicy policy() {
            return tenant.policy();
        }
    }

    /** A line as it comes back from the database: without evidence but for its numbers and its tax. */
    private static IssuedLine stored(InvoiceLine line) {
        var tax = line.evidence() instanceof Evidence.Taxed taxed ? taxed.rate() : null;
        var row = new InvoiceLineRow(
                1,
                line.section(),
                line.kind(),
                line.product(),
                line.description(),
                line.description(),
                line.dates(),
                line.quantity(),
                null,
                line.amount(),
                tax,
                null);
        var numbers = line.evidence() instanceof Evidence.NumberDays days
                ? days.numbers()
                : line.evidence() instanceof Evidence.NumberOrders orders ? orders.numbers() : List.<PhoneNumber>of();
        var orderedOn = numbers.isEmpty() ? null : numbers.get(0).orderedOn();
        return new IssuedLine(row, numbers.stream().map(PhoneNumber::number).toList(), numbers.size(), orderedOn);
    }

    @Property(tries = 120)
    void rule7_1_unitsAndUnassignedAreThePeriodsCostAndPeriodsAreTheDocuments(@ForAll("tenants") Tenant tenant) {
        var life = new Life(tenant);
        life.divide();
        var all = Money.zero(tenant.terms().currency());
        for (var number = 0; number < PERIODS; number++) {
            var cost = PeriodCost.of(tenant.terms(), number, life.drafts).total(tenant.terms());
            assertEquals(cost, life.divided(number), "units of period " + number);
            all = all.plus(cost);
        }
        if (tenant.terms().type()
                != SubscriptionType.ANNUAL_PREPAY) { // of a year that was cut short the rest is of no period
            var issued = life.drafts.stream().map(InvoiceDraft::total).toList();
            assertEquals(Money.sum(issued, tenant.terms().currency()), all);
        }
    }
}
