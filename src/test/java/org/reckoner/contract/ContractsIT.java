package org.reckoner.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.catalog.RateDecks;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;
import org.reckoner.tenant.Window;

/** Contracts from draft to end, as they are stored. */
@ExtendWith(ArquillianExtension.class)
class ContractsIT {
    @Inject
    Contracts contracts;

    @Inject
    TermsDrafts drafts;

    @Inject
    Amendments amendments;

    @Inject
    ContractOrders orders;

    @Inject
    ContractPreviews previews;

    @Inject
    RateDecks decks;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Europe/London"));
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }

    private int version(long id) {
        return contracts.get(id).version();
    }

    private long drafted(ContractDetails details, TermsDetails terms) {
        var id = contracts.draft(details);
        drafts.write(id, version(id), terms);
        return id;
    }

    private long signed(ContractDetails details, TermsDetails terms) {
        var id = drafted(details, terms);
        contracts.sign(id, version(id));
        return id;
    }

    private static ContractDetails monthly(String number, String from, String end) {
        var term = new ContractTerm(12, Renewal.AUTOMATIC, end == null ? null : LocalDate.parse(end));
        return Samples.details(number, from, SubscriptionType.MONTHLY, null, term);
    }

    private String deck() throws Exception {
        return in(() -> Long.toString(decks.add("Deck " + UUID.randomUUID(), "USD")));
    }

    @Test
    void aDeckInAnotherCurrencyIsRefused() throws Exception {
        var pounds = in(() -> Long.toString(decks.add("Deck " + UUID.randomUUID(), "GBP")));
        in(() -> {
            var id = contracts.draft(monthly("DECK-1", "2099-01-15", null));
            for (var deck : List.of(pounds, "1", "Standard")) {
                assertRefused(
                        "rateDeck",
                        ContractProblem.NO_SUCH_DECK,
                        () -> drafts.write(id, version(id), Samples.bankTerms(deck)));
            }
            return null;
        });
    }

    @Test
    void theBanksContractComesBackAsTheCoreKnowsIt() throws Exception {
        var deck = deck();
        var stored = in(() -> contracts.get(signed(Samples.bankDetails("BANK-1"), Samples.bankTerms(deck))));
        var expected = Samples.signed(Samples.bankDetails("BANK-1"), Samples.bankTerms(deck));
        assertEquals(expected.terms(name -> RateDeck.EMPTY), stored.terms(name -> RateDeck.EMPTY));
        var given = in(() -> contracts.terms(stored.id(), 0));
        assertEquals(expected.terms(name -> given.termsAt(0).rateDeck()), given);
        assertEquals("platform_owner", stored.signature().by());
        assertEquals(LicenceModel.CONCURRENT, in(() -> contracts.licenceModel()).orElseThrow());
        assertEquals(stored, in(() -> contracts.current()).orElseThrow());
        assertEquals(
                stored, in(() -> contracts.on(LocalDate.parse("1999-02-01"))).orElseThrow());
        assertTrue(in(() -> contracts.on(LocalDate.parse("1999-01-31"))).isEmpty());
    }

    @Test
    void everythingAContractMaySayIsStored() throws Exception {
        var ramp = Samples.ramp("2099-03-15", Ramp.Option.NO_LICENCE_FEES);
        var term = new ContractTerm(24, Renewal.NONE, null);
        var details = Samples.details("Ä-1", "2099-01-15", SubscriptionType.ANNUAL_PREPAY, ramp, term);
        var api = new ContractProduct(
                "API.calls-1",
                "API calls",
                "call",
                Section.RESOURCES,
                true,
                Measure.resource("API_CALLS", Map.of("CX1", new BigDecimal("182000.5"))),
                Samples.prices(0, "0", "0.00000001"));
        var terms = Samples.bankTerms(deck()).with(api);
        in(() -> {
            var id = drafted(details, terms);
            assertEquals(details, contracts.get(id).details());
            assertEquals(terms, contracts.get(id).openOrNull().details());
            contracts.sign(id, version(id));
            var signed = contracts.get(id);
            assertEquals(LocalDate.parse("2101-03-15"), signed.details().term().endOn());
            assertEquals(terms, signed.termsOn(LocalDate.parse("2099-01-15")).details());
            assertTrue(contracts.deckName(terms).startsWith("Deck"));
            assertRefused(ContractProblem.SIGNED_ALREADY, () -> contracts.describe(id, signed.version(), details));
            assertRefused(ContractProblem.NOTHING_OPEN, () -> drafts.write(id, signed.version(), terms));
            return null;
        });
    }

    @Test
    void aDraftIsChangedByWhoSawItLastAndThrownAwayWhole() throws Exception {
        in(() -> {
            var id = drafted(monthly("D-1", "2099-01-15", null), Samples.seats(5));
            var seen = version(id);
            contracts.describe(id, seen, monthly("D-2", "2099-02-01", null));
            assertEquals(
                    LocalDate.parse("2099-02-01"),
                    contracts.get(id).openOrNull().fromOn());
            assertRefused(
                    PlatformProblem.STALE, () -> contracts.describe(id, seen, monthly("D-3", "2099-02-01", null)));
            assertRefused(PlatformProblem.STALE, () -> drafts.remove(id, seen, "CX1"));
            assertRefused(
                    "number", ContractProblem.NUMBER_TAKEN, () -> contracts.draft(monthly("d-2", "2099-01-15", null)));
            orders.place(id, version(id), phones("2098-01-01"));
            contracts.discard(id, version(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> contracts.get(id));
            assertTrue(contracts.current().isEmpty());
            return null;
        });
    }

    @Test
    void oneContractIsInForceAtATime() throws Exception {
        in(() -> {
            var first = signed(monthly("F-1", "2099-01-15", null), Samples.seats(5));
            var second = drafted(monthly("F-2", "2100-01-15", null), Samples.seats(5));
            assertRefused(
                    "effectiveOn", ContractProblem.OTHER_HAS_NO_END, () -> contracts.sign(second, version(second)));
            contracts.end(first, version(first), LocalDate.parse("2100-02-15"));
            assertRefused("effectiveOn", ContractProblem.OVERLAPS, () -> contracts.sign(second, version(second)));
            contracts.end(first, version(first), LocalDate.parse("2100-01-15"));
            contracts.sign(second, version(second));
            assertRefused(
                    "endOn",
                    ContractProblem.FOLLOWED,
                    () -> contracts.end(first, version(first), LocalDate.parse("2100-02-15")));
            assertRefused("endOn", ContractProblem.FOLLOWED, () -> contracts.end(first, version(first), null));
            assertEquals(
                    List.of("F-1", "F-2"),
                    contracts.signed().stream()
                            .map(contract -> contract.details().number())
                            .toList());
            return null;
        });
    }

    @Test
    void ofTwoSignedAtTheSameMomentOneIs() throws Exception {
        var one = in(() -> drafted(monthly("R-1", "2099-01-15", "2099-06-15"), Samples.seats(5)));
        var other = in(() -> drafted(monthly("R-2", "2099-06-15", null), Samples.seats(5)));
        var outcomes = together.run(() -> sign(one), () -> sign(other));
        assertTrue(outcomes.contains("signed"), outcomes::toString);
        var signed = in(() -> contracts.signed());
        assertEquals(outcomes.stream().filter("signed"::equals).count(), signed.size());
        assertEquals(0L, signed.get(0).signature().followsId());
        if (signed.size() == 2) { // one after the other after all
            assertEquals(signed.get(0).id(), signed.get(1).signature().followsId());
        }
    }

    private String sign(long id) throws Exception {
        try {
            in(() -> {
                contracts.sign(id, version(id));
                return null;
            });
            return "signed";
        } catch (RuleViolation refused) {
            return refused.problem().name();
        }
    }

    @Test
    void anAmendmentIsPreparedAgreedAndReplacedButNeverLost() throws Exception {
        in(() -> {
            var id = signed(monthly("A-1", "2099-01-15", null), Samples.seats(10));
            var from = LocalDate.parse("2099-04-15");
            amendments.begin(id, version(id), from);
            assertRefused(ContractProblem.ANOTHER_IS_OPEN, () -> amendments.begin(id, version(id), from));
            assertRefused(ContractProblem.NOTHING_CHANGED, () -> amendments.agree(id, version(id), null));
            drafts.write(id, version(id), Samples.seats(20));
            assertEquals(10, committed(id, from));
            var preview = previews.of(id, null, StatedUsage.committed(Samples.seats(20)));
            assertEquals(0, new BigDecimal("4950.00").compareTo(preview.total()), preview::toString);
            assertEquals(0, new BigDecimal("5400.00").compareTo(preview.beforeOrNull()), preview::toString);
            amendments.agree(id, version(id), "grows");
            assertEquals(20, committed(id, from));
            amendments.begin(id, version(id), from);
            drafts.add(id, version(id), Samples.bot());
            amendments.agree(id, version(id), null);
            var agreed = contracts.get(id).agreed();
            assertEquals(
                    List.of(1, 1, 2), agreed.stream().map(AgreedTerms::revision).toList());
            assertEquals("grows", agreed.get(1).note());
            amendments.begin(id, version(id), from);
            amendments.discard(id, version(id));
            assertEquals(agreed, contracts.get(id).agreed());
            return null;
        });
    }

    private int committed(long id, LocalDate on) {
        var product = contracts.get(id).termsOn(on).details().products().get(0);
        return product.agreed().committed().intValueExact();
    }

    private static ContractOrder phones(String ordered) {
        return new ContractOrder(
                0,
                OrderKind.HARDWARE,
                "PHONE",
                "Desk phone",
                "device",
                Section.DEVICES,
                BigDecimal.TEN,
                new BigDecimal("99.5"),
                LocalDate.parse(ordered),
                null);
    }

    @Test
    void ordersAndPurchaseOrdersAreKept() throws Exception {
        in(() -> {
            var id = signed(monthly("O-1", "2099-01-15", "2099-12-15"), Samples.seats(5));
            assertRefused(
                    "orderedOn",
                    ContractProblem.ORDERED_IN_THE_PAST,
                    () -> orders.place(id, version(id), phones("1998-01-01")));
            orders.place(id, version(id), phones("2099-02-01"));
            var order = contracts.get(id).orders().get(0);
            assertNull(order.chargedOn());
            assertRefused(
                    ContractProblem.ORDER_AFTER_END,
                    () -> orders.ship(id, version(id), order.id(), LocalDate.parse("2099-12-15")));
            orders.ship(id, version(id), order.id(), LocalDate.parse("2099-02-20"));
            var shipped = contracts.get(id);
            assertEquals(
                    LocalDate.parse("2099-02-20"),
                    shipped.oneTimeOrders().get(0).chargedOnOrNull());
            assertRefused(PlatformProblem.NOT_FOUND, () -> orders.cancel(id, version(id), order.id() + 1));
            orders.cancel(id, version(id), order.id());
            var until = LocalDate.parse("2099-06-30");
            var amount = new BigDecimal("12000.50");
            orders.keep(id, version(id), new PurchaseOrder(0, "PO-7", LocalDate.parse("2099-01-01"), until, amount));
            var overlapping = new PurchaseOrder(0, "PO-8", until, null, null);
            assertRefused(
                    "poFromOn",
                    ContractProblem.PURCHASE_ORDERS_OVERLAP,
                    () -> orders.keep(id, version(id), overlapping));
            var kept = contracts.get(id).purchaseOrderOn(until).orElseThrow();
            assertEquals(0, amount.compareTo(kept.amount()));
            assertTrue(contracts.get(id).purchaseOrderOn(until.plusDays(1)).isEmpty());
            orders.drop(id, version(id), kept.id());
            assertEquals(List.of(), contracts.get(id).purchaseOrders());
            return null;
        });
    }

    @Test
    void theListShowsContractsAndWhoHasNone() throws Exception {
        var number = UUID.randomUUID().toString();
        var id = in(() -> signed(monthly(number, "2099-01-15", null), Samples.seats(5)));
        var text = new ContractSearch(number.substring(4).toUpperCase(Locale.ROOT), null, false);
        var found = as.owner(() -> contracts.page(text, window()));
        assertEquals(List.of(id), found.rows().stream().map(ContractRow::id).toList());
        assertEquals(ContractState.ACTIVE, found.rows().get(0).state());
        assertEquals(LicenceModel.NAMED, found.rows().get(0).model());
        for (var state : ContractState.values()) {
            var some = as.owner(() -> contracts.page(new ContractSearch(number, state, false), window()));
            assertEquals(state == ContractState.ACTIVE ? 1 : 0, some.total(), state.name());
        }
        var without = new ContractSearch(in(() -> tenants.current().name()), null, true);
        assertEquals(0, as.owner(() -> contracts.page(without, window())).total());
        var own = as.administrator(tenant, () -> contracts.page(ContractSearch.ALL, window()));
        assertEquals(List.of(id), own.rows().stream().map(ContractRow::id).toList());
        as.administrator(tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> contracts.end(id, 1, null));
            return null;
        });
    }

    private static Window window() {
        return new Window(0, 50, null, false);
    }

    @Test
    void rule5_10_aPartnersTenantSeesQuantitiesAndNoPrices() throws Exception {
        var partner = samples.throughAPartner(tenant);
        var id = in(() -> signed(monthly("P-1", "2099-01-15", null), Samples.seats(5)));
        as.administrator(tenant, () -> {
            var product = contracts
                    .get(id)
                    .termsOn(LocalDate.parse("2099-01-15"))
                    .details()
                    .products()
                    .get(0);
            assertEquals(BigDecimal.valueOf(5), product.agreed().committed());
            assertNull(product.agreed().onDemandPrice());
            return null;
        });
        assertEquals(partner, in(() -> contracts.get(id).signature().partner()));
    }
}
