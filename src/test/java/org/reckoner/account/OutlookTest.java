package org.reckoner.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.rating.draft.Contracts.aContract;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.period.Span;
import org.reckoner.rating.ClientKind;
import org.reckoner.rating.Holding;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeriodCount;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.draft.Contracts;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.VoiceCount;

/** The bill so far and its projection (decision 0030), worked out by hand. The first period is 15 January to 14 February 2026. */
class OutlookTest {
    /** Ten of thirty-one days are over. */
    private static final Instant AS_OF = Instant.parse("2026-01-25T00:00:00Z");

    private static UsageFacts facts(ContractTerms terms, LicenceModel model, int users) {
        var span = terms.periods().period(0).span();
        var count = new PeriodCount(span, AS_OF, model, user -> Holding.of(LicenceLevel.CX1));
        var login = span.from().plusSeconds(3600);
        IntStream.range(0, users).forEach(n -> count.add("u" + n, login, login.plusSeconds(7200), ClientKind.WEB));
        var voice = new VoiceCount(terms.periods().voice(0), terms.termsOf(0).rateDeck(), Units.NONE);
        // the first voice period begins with the contract and ends at 07:00 (rating.md 1.3): 240 of its 751 hours are
        // over
        voice.add(new Call(
                "c",
                CallDirection.OUTBOUND,
                "A",
                "+1",
                "+4915",
                span.from().plusSeconds(30_000),
                Duration.ofMinutes(10)));
        var numbers = List.of(new PhoneNumber("+1", "DID", LocalDate.of(2026, 1, 1), null));
        return new UsageFacts(count.result(), voice.result(), numbers, new TreeMap<>(Map.of("BOT", BigDecimal.TEN)));
    }

    private static ProductUse use(BillSoFar bill, String name) {
        return bill.uses().stream()
                .filter(use -> use.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Contracts monthly() {
        return aContract().licence(LicenceLevel.CX1, 2, "20.00", "25.00").bot();
    }

    @Test
    void usersStayResourcesAndCallsGoOnAndNumbersAreHeldToTheEnd() {
        var terms = monthly().build();
        var vat = List.of(new TaxRate("VAT", new BigDecimal("10")));
        var bill = new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, vat).bill("C-1");

        var users = use(bill, "CX1 named user");
        assertEquals("3 3", users.used() + " " + users.projected());
        assertEquals("65.00 USD", users.charge().toString(), "2 x 20.00 and 25.00");
        assertEquals("65.00 USD", users.projectedCharge().toString());
        assertEquals(100, users.share(), "3 of 2 is all of it");
        assertTrue(users.isExceeding());

        var bot = use(bill, "Bot");
        assertEquals("31", bot.projected().toPlainString(), "10 x 31 / 10 days");
        assertEquals("1.00 USD 3.10 USD", bot.charge() + " " + bot.projectedCharge());
        assertFalse(bot.isExceeding(), "nothing is included");

        var calls = use(bill, "Outbound calls");
        assertEquals("0.90 USD", calls.charge().toString(), "10 minutes at 0.09");
        assertEquals("2.82 USD", calls.projectedCharge().toString(), "0.90 x 751 / 240 hours");

        assertEquals(
                "2.00 USD 2.00 USD",
                use(bill, "Numbers").charge() + " " + use(bill, "Numbers").projectedCharge());
        assertEquals("68.90 USD", bill.soFar().toString());
        assertEquals("72.92 USD", bill.next().usage().toString());
        assertEquals("0.00 USD", bill.next().prepay().toString());
        assertEquals("7.29 USD", bill.next().tax().toString());
        assertEquals("80.21 USD", bill.next().total().toString());
        assertEquals(LocalDate.of(2026, 2, 15), bill.next().on());
    }

    /** rating.md 5.8: three seats, of which two are committed, bring two each; four more are committed. */
    @Test
    void whatIsIncludedOfAResourceIsItsAllowanceAndTheCommitmentAboveIt() {
        var contract = aContract().licence(LicenceLevel.CX1, 2, "20.00", "25.00");
        var bot = new BilledProduct("BOT", "Bot", "conversation", Section.THIRD_PARTY, false);
        var metric = new Metric.Resource("BOT", new TreeMap<>(Map.of("CX1", BigDecimal.valueOf(2))));
        var terms =
                contract.with(contract.product(bot, metric, 4, "0.05", "0.10")).build();
        var use = use(new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, List.of()).bill("C-1"), "Bot");
        assertEquals("6 4 10", use.allowance() + " " + use.committed() + " " + use.included());
        assertEquals(100, use.share());
        assertEquals("0.20 USD", use.charge().toString(), "nothing above, and 4 x 0.05");
    }

    @Test
    void whatIsPaidInAdvanceIsOnTheNextInvoiceAndNotInTheUsage() {
        var terms = monthly().of(SubscriptionType.ANNUAL_MONTHLY).build();
        var next = new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, List.of())
                .bill("C-1")
                .next();
        assertEquals("32.92 USD", next.usage().toString(), "25.00 above, 3.10, 2.82 and 2.00");
        assertEquals("40.00 USD", next.prepay().toString());
        assertEquals("72.92 USD", next.total().toString());
    }

    /** Six hours in ten days are 18.6 in thirty-one: whole hours are charged. */
    @Test
    void hoursGoOnAtTheAverageAndAreChargedWhole() {
        var terms = aContract()
                .model(LicenceModel.HOURLY)
                .licence(LicenceLevel.CX1, 0, "0", "1.00")
                .bot()
                .build();
        var bill = new Outlook(terms, 0, facts(terms, LicenceModel.HOURLY, 3), AS_OF, List.of()).bill("C-1");
        var hours = bill.uses().get(0);
        assertEquals("6 19", hours.used() + " " + hours.projected());
        assertEquals("6.00 USD 19.00 USD", hours.charge() + " " + hours.projectedCharge());
    }

    @Test
    void whatHasNoPriceIsRefusedAndNeverFree() {
        var terms = aContract().licence(LicenceLevel.CX2, 0, "0", "1.00").bot().build();
        var outlook = new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, List.of());
        assertThrows(RatingRefused.class, () -> outlook.bill("C-1"));
    }

    @Test
    void theFirstMinutesSayNothingAboutAMonth() {
        var month = new Span(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-31T00:00:00Z"));
        var minutes = Pace.of(month, Instant.parse("2026-01-01T00:05:00Z"));
        assertEquals(300, minutes.atEnd(10), "as if a day had passed");
        assertEquals(20, Pace.of(month, Instant.parse("2026-01-16T00:00:00Z")).atEnd(10));
        assertEquals(10, Pace.of(month, Instant.parse("2026-03-01T00:00:00Z")).atEnd(10), "it is over");
        assertEquals(
                4, Pace.of(month, Instant.parse("2026-01-11T00:00:00Z")).atEnd(1 + 0L) + 1, "3 and no part of one");
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        var terms = monthly().build();
        var bill = new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, List.of()).bill("C-1");
        assertEquals(bill, BillJson.read(BillJson.of(bill)));
    }

    @Test
    void thePeopleOfAPartnersTenantGetQuantitiesAlone() {
        var terms = monthly().build();
        var bill = new Outlook(terms, 0, facts(terms, LicenceModel.NAMED, 3), AS_OF, List.of())
                .bill("C-1")
                .withoutMoney();
        assertNull(bill.soFar());
        assertNull(bill.next());
        assertEquals(List.of(), bill.lines());
        assertEquals(BigDecimal.valueOf(3), use(bill, "CX1 named user").used());
        assertTrue(bill.uses().stream().allMatch(use -> use.charge() == null && use.projectedCharge() == null));
    }
}
