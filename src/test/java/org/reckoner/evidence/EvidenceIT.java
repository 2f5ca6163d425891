package org.reckoner.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateTarget;
import org.reckoner.contract.AgreedPrices;
import org.reckoner.contract.ContractBilling;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractDetails;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.ContractTerm;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.Renewal;
import org.reckoner.contract.TermsDetails;
import org.reckoner.contract.TermsDrafts;
import org.reckoner.directory.UserImport;
import org.reckoner.evidence.ExplainedLine.UsersState;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.NewInvoice;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.unit.Units;
import org.reckoner.rating.voice.VoiceCount;
import org.reckoner.tenant.Billable;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecords;
import org.reckoner.usage.PeriodCounts;
import org.reckoner.usage.SessionImport;
import org.reckoner.usage.UsageIngest;

/** rating.md 8: from a tenant's usage to an invoice and back from each of its lines to that usage. */
@ExtendWith(ArquillianExtension.class)
class EvidenceIT {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate FEBRUARY = LocalDate.parse("2024-02-01");

    @Inject
    Concurrency concurrency;

    @Inject
    InvoiceLines lines;

    @Inject
    InvoiceGuides guides;

    @Inject
    WhatIf whatIf;

    @Inject
    PeriodCounts counts;

    @Inject
    CallRecords calls;

    @Inject
    Contracts contracts;

    @Inject
    TermsDrafts terms;

    @Inject
    Invoices invoices;

    @Inject
    RateDecks decks;

    @Inject
    CatalogueFiles catalogue;

    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    UsageIngest ingest;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void threeAtWork() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, LONDON);
        load(
                users::importAll,
                "user_id,name,email,licence,licence_from",
                "u1,Ada Abel,ada@one.example,CX1,2024-01-01T00:00:00Z",
                "u2,Bela Berg,bela@two.example,CX1,2024-01-01T00:00:00Z",
                "u3,Chloe Dunn,,CX1,2024-01-01T00:00:00Z",
                "u4,Dario Gato,,CX3,2024-01-01T00:00:00Z");
        sessions(
                "s1,u1,2024-02-05T09:00:00Z,2024-02-05T12:00:00Z,DESKTOP",
                "s2,u2,2024-02-05T11:00:00Z,2024-02-05T15:00:00Z,DESKTOP",
                "s3,u3,2024-02-05T11:30:00Z,2024-02-05T11:40:00Z,MOBILE",
                "s4,u4,2024-02-06T11:30:00Z,2024-02-06T11:40:00Z,WEB");
    }

    private interface Importing {
        Object all(Path file, CsvFile log) throws IOException;
    }

    private void load(Importing into, String header, String... rows) throws Exception {
        var all = new ArrayList<>(List.of(header));
        all.addAll(List.of(rows));
        try (var file = CsvFile.of(all.toArray(String[]::new))) {
            in(() -> into.all(file.path(), file));
            assertEquals(List.of(), file.bad());
        }
    }

    private void sessions(String... rows) throws Exception {
        load(sessions::importAll, "session_id,user_id,login_at,logout_at,client", rows);
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }

    private long contract() throws Exception {
        var deck = as.owner(() -> {
            var id = decks.add("Deck " + UUID.randomUUID(), "USD");
            var rates = "prefix,direction,call_type,usage_group,rate_per_minute\n,INBOUND,*,Inbound,0.006\n"
                    + "49,OUTBOUND,*,Germany,0.02\n";
            var content = new ByteArrayInputStream(rates.getBytes(StandardCharsets.UTF_8));
            catalogue.importAll(catalogue.beginRates(new RateTarget(id, FEBRUARY), "rates.csv", content));
            return id;
        });
        return in(() -> {
            var id = contracts.draft(new ContractDetails(
                    "EV-1",
                    FEBRUARY,
                    LONDON,
                    new ContractBilling(SubscriptionType.MONTHLY, Currency.getInstance("USD"), 30),
                    null,
                    new ContractTerm(12, Renewal.AUTOMATIC, null)));
            var model = LicenceModel.CONCURRENT;
            var prices = new AgreedPrices(BigDecimal.ONE, new BigDecimal("20"), new BigDecimal("25"));
            terms.write(
                    id,
                    contracts.get(id).version(),
                    new TermsDetails(
                            ContractCounting.of(model),
                            Long.toString(deck),
                            List.of(
                                    ContractProduct.licence(LicenceLevel.CX1, model, prices),
                                    ContractProduct.licence(LicenceLevel.CX3, model, prices)),
                            List.of()));
            contracts.sign(id, contracts.get(id).version());
            return id;
        });
    }

    /** As the invoice run does it: counted, rated, drafted, issued. */
    private long issued(long contract) throws Exception {
        return in(() -> {
            var agreed = contracts.terms(contract, 0);
            var period = agreed.periods().period(0);
            var usage = counts.count(period.span(), period.span().until(), LicenceModel.CONCURRENT)
                    .count()
                    .result();
            var voice =
                    new VoiceCount(agreed.periods().voice(0), agreed.termsOf(0).rateDeck(), Units.NONE);
            calls.eachStartedIn(agreed.periods().voice(0), voice::add);
            var facts = new UsageFacts(usage, voice.result(), List.of(), new TreeMap<>());
            var draft = new InvoiceDrafting(agreed, List.of())
                    .period(PeriodRating.of(agreed, 0, facts), List.of())
                    .orElseThrow();
            var id = invoices.draft(new NewInvoice(contract, draft, null, null));
            invoices.issue(id);
            return id;
        });
    }

    private void calls(String... keys) throws Exception {
        var lines = new StringBuilder();
        for (var key : keys) {
            lines.append("{\"call_id\":\"%s\",\"direction\":\"%s\",\"call_type\":\"regular\",\"number\":\"+4420000\","
                            .formatted(key, key.startsWith("in") ? "INBOUND" : "OUTBOUND"))
                    .append("\"destination\":\"+49301234\",\"start_at\":\"2024-02-07T10:00:00Z\",")
                    .append("\"end_at\":\"2024-02-07T10:00:55Z\"}\n");
        }
        in(() -> ingest.calls(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theExplorerShowsTheExactFiguresAndCountsAgainAfterLateUsage() throws Exception {
        contract();
        in(() -> {
            var found = concurrency.open(FEBRUARY.plusDays(9), LicenceLevel.CX1);
            assertTrue(found.isCounted());
            assertEquals("EV-1", found.period().contract());
            assertEquals(3, found.rawPeak());
            assertEquals(2, found.billable(), "three were there for ten minutes alone");
            assertEquals(Duration.ofMinutes(60), found.profile().timeAtOrAbove(2));
            assertEquals(
                    Instant.parse("2024-02-05T11:30:00Z"), found.rawPeakIn().orElseThrow());
            assertEquals(found, concurrency.open(FEBRUARY, LicenceLevel.CX1), "kept as counted");
            var of = found.asked();
            var page = concurrency.users(of, null, 0, 20);
            assertEquals(
                    List.of("u2", "u1", "u3"),
                    page.rows().stream().map(PeriodUser::key).toList());
            assertEquals("Bela Berg", page.rows().get(0).name());
            assertEquals(1, concurrency.users(of, "chloe", 0, 20).total());
            assertEquals(3, concurrency.part(of, 0).size());
            assertEquals(List.of(), concurrency.part(of, 1));
            return null;
        });
        sessions("s5,u3,2024-02-05T11:00:00Z,2024-02-05T11:30:00Z,DESKTOP");
        in(() -> {
            assertEquals(3, concurrency.open(FEBRUARY, LicenceLevel.CX1).billable(), "counted again");
            assertRefused(PlatformProblem.NOT_FOUND, () -> concurrency.open(LocalDate.MAX, null));
            assertNull(concurrency.open(LocalDate.parse("1999-05-05"), null).level(), "nobody was there");
            return null;
        });
    }

    @Test
    void aLineLeadsToItsUsersAndSaysWhenTheyChangedSince() throws Exception {
        var id = issued(contract());
        var above = new LineAddress(id, 2);
        in(() -> {
            var line = lines.open(id, 2);
            assertEquals("PEAK", line.facts().kind());
            assertEquals(UsersState.AS_BILLED, line.users());
            assertEquals(2, lines.users(above, null, 0, 20).total(), "as many as the peak is high");
            assertEquals("u1", lines.users(above, "ada", 0, 20).rows().get(0).key());
            assertEquals(2, lines.usersPart(above, 0).size());
            assertTrue(guides.guide(id).isMoneyShown());
            return null;
        });
        sessions("s6,u3,2024-02-05T16:00:00Z,2024-02-05T23:00:00Z,DESKTOP");
        in(() -> {
            assertEquals(UsersState.CHANGED_SINCE, lines.open(id, 2).users());
            return null;
        });
    }

    @Test
    void callsAreReadOneAfterTheOtherEachWithItsCost() throws Exception {
        calls("in-1", "in-2", "out-1", "in-3");
        var id = issued(contract());
        in(() -> {
            var position = position(id, "Inbound");
            var of = new LineAddress(id, position);
            var all = lines.calls(of, null, null);
            assertEquals(
                    List.of("in-1", "in-2", "in-3"),
                    all.calls().stream().map(ChargedCall::callId).toList());
            assertNull(all.next());
            var call = all.calls().get(0);
            assertEquals(60, call.billedSeconds());
            assertEquals(new BigDecimal("0.0060"), call.cost());
            assertEquals(List.of(), lines.calls(of, "999", null).calls());
            var place = new CallPlace(call.start(), "in-1");
            assertEquals(2, lines.calls(of, null, place).calls().size(), "from a place on");
            assertEquals(3, lines.callsToWrite(of, null).calls().size());
            return null;
        });
        samples.throughAPartner(tenant);
        as.administrator(tenant, () -> {
            var of = new LineAddress(id, position(id, "Inbound"));
            var call = lines.calls(of, null, null).calls().get(0);
            assertNull(call.cost());
            assertNull(call.rate());
            assertEquals(new BigDecimal("1.0"), call.minutes());
            assertFalse(lines.open(id, of.position()).isMoneyShown());
            assertNull(guides.guide(id).parts().get(0).sum());
            assertNotNull(concurrency.open(FEBRUARY, null).profile());
            return null;
        });
    }

    private int position(long id, String product) {
        for (int position = 1; ; position++) {
            if (lines.open(id, position).line().product().equals(product)) {
                return position;
            }
        }
    }

    @Test
    void pastPeriodsAreComparedByOtherTermsAndNothingIsStored() throws Exception {
        var contract = contract();
        in(() -> {
            var subject = whatIf.subject().orElseThrow();
            assertEquals(contract, subject.contractId());
            assertEquals(WhatIf.PERIODS_MAX, subject.periods().size());
            assertRefused(PlatformProblem.NOT_FOUND, () -> whatIf.compare(contract, 100_000, subject.agreed()));
            var asked = new Variant(
                    LicenceModel.NAMED,
                    subject.peakRule(),
                    subject.threshold(),
                    subject.type(),
                    false,
                    Map.of("CX1", BigDecimal.ZERO));
            var quiet = whatIf.compare(contract, subject.periods().get(0), asked);
            assertEquals(new BigDecimal("40.00"), quiet.agreed(), "one of each level is committed");
            assertEquals(new BigDecimal("20.00"), quiet.variant(), "CX3 alone");
            assertEquals(new BigDecimal("-20.00"), quiet.difference());
            assertEquals(quiet.agreed(), quiet.models().get(LicenceModel.CONCURRENT));
            assertEquals(
                    quiet.agreed(),
                    whatIf.compare(contract, subject.periods().get(0), subject.agreed())
                            .variant());
            return null;
        });
        as.administrator(tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> whatIf.subject());
            return null;
        });
    }

    @Test
    void anotherTenantsLineDoesNotExist() throws Exception {
        var id = issued(contract());
        var other = samples.inUse(Billable.PURECONNECT, LONDON);
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> lines.open(id, 1));
            assertRefused(PlatformProblem.NOT_FOUND, () -> lines.users(new LineAddress(id, 1), null, 0, 20));
            assertRefused(PlatformProblem.NOT_FOUND, () -> lines.calls(new LineAddress(id, 1), null, null));
            assertRefused(PlatformProblem.NOT_FOUND, () -> guides.guide(id));
            return null;
        });
        in(() -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> lines.open(id, 99));
            assertRefused(PlatformProblem.NOT_FOUND, () -> lines.open(id, 0));
            return null;
        });
    }
}
